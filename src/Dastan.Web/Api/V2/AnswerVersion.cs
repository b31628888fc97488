using Dastan.Domain.Rates;
using Dastan.Web.Reader;

namespace Dastan.Web.Api.V2;

/// <summary>Everything that decides the bytes of an answer that is streamed.</summary>
public static class AnswerVersion
{
    // Another program may write the same otherwise.
    private static readonly Guid Program = typeof(AnswerVersion).Module.ModuleVersionId;

    /// <param name="ledger">See <see cref="Ledger.LedgerFacts.VersionAsync"/>.</param>
    public static string Of(string ledger, Reading reading, string form) =>
        string.Join('\n', Program, ledger, reading.Path, reading.Query, form, Days(reading));

    // What day it is decides what is still to come, in each bank's own zone.
    private static string Days(Reading reading) =>
        string.Join(
            ' ',
            Bank.All.Select(bank => reading.Now.InZone(bank.Zone).Date)
                .Append(reading.Today)
                .Distinct()
                .Order()
                .Select(RowFields.Day)
        );
}
