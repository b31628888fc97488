using Dastan.Web.Commands;

return await CommandLine.RunAsync(args);
