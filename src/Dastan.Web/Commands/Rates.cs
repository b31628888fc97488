using System.CommandLine;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan rates</c>: the official rates, where a person has to look after them.</summary>
public static class Rates
{
    public static Command Command { get; } =
        new("rates", "Fetches official rates and their history, and decides what is held.")
        {
            RatesStatus.Command,
            RatesFetch.Command,
            RatesImport.Command,
            RatesHeld.Command,
            RatesDecide.Release,
            RatesDecide.Reject,
            RatesRebuild.Command,
        };
}
