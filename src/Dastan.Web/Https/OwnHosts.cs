using Dastan.Web.Api;
using Dastan.Web.Reader;
using Dastan.Web.Reader.Machines;

namespace Dastan.Web.Https;

/// <summary>
/// Answers nobody under a name that is not the paper's: a page of another name that was pointed at this machine could have readers believe it theirs. Readers who put
/// <c>www.</c> before the name or leave it out are led to it; supervisors may call the machine as they like.
/// </summary>
public sealed partial class OwnHosts(
    RequestDelegate next,
    HostNames names,
    NewspaperSettings settings,
    ILogger<OwnHosts> log
)
{
    private int told;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (
            names.AreOurs(request.Host) || request.Path.StartsWithSegments(ReadHealth.Address, StringComparison.Ordinal)
        )
            return next(context);

        SafetyHeaders.On(context.Response);
        context.Response.Headers.ContentSecurityPolicy = ApiHeaders.NothingToRun;
        if (names.IsNearHome(request.Host) && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            context.Response.Redirect(
                settings.PublicAddress + request.Path.ToUriComponent() + request.QueryString,
                permanent: true
            );
            return Task.CompletedTask;
        }

        // Once: whoever asks decides what stands there.
        if (Interlocked.Exchange(ref told, 1) == 0)
            LogStrange(request.Host.Value ?? "", settings.PublicAddress);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            $"This name is not answered here. The paper is at {settings.PublicAddress}\n",
            context.RequestAborted
        );
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Somebody asked for {Host} and was refused, for the paper is at {Address}. If a proxy calls it so, or it is another name of the paper, add it to Hosts. This is told once"
    )]
    private partial void LogStrange(string host, string address);
}
