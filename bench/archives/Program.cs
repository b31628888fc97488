using System.Globalization;
using Dastan.Bench.Archives;

// bench/generate and bench/archive start this.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var options = new Options(args);
return options.Command switch
{
    "generate" => await Generate.RunAsync(options),
    "measure" => await Measure.RunAsync(options),
    _ => 2,
};
