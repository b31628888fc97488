using System.Globalization;
using Dastan.Domain.Rates;

namespace Dastan.Web.Commands;

/// <summary>The settings of the rates, as they are given.</summary>
internal static class GivenRates
{
    /// <exception cref="CommandRefusal">One of them can't be.</exception>
    public static RateSettings Read(GivenSettings given)
    {
        var usual = new RateSettings();
        given.RequireKnown("Rates", ["Fetch", "Contact", "Patience", "Pause", "Banks", "Owners"]);
        given.RequireKnown("Rates:Banks", [.. Bank.All.Select(bank => bank.Code)]);
        given.RequireKnown("Rates:Owners", [.. Currency.All.Select(one => one.Code)], "a currency of ISO 4217: KZT");
        return new()
        {
            Fetch = given.Read("Rates:Fetch", usual.Fetch, GivenSettings.Switch, "on or off"),
            Contact = given.Read(
                "Rates:Contact",
                usual.Contact,
                Contact,
                "an e-mail address or a page: rates@paper.example"
            ),
            Patience = given.Read(
                "Rates:Patience",
                usual.Patience,
                Span(TimeSpan.FromSeconds(1), RateSettings.LongestPatience),
                "1 second to 5 minutes: 20, or 00:00:20"
            ),
            Pause = given.Read(
                "Rates:Pause",
                usual.Pause,
                Span(TimeSpan.Zero, RateSettings.LongestPause),
                "nothing to 1 minute: 1, or 00:00:01"
            ),
            Banks = given.Below("Rates:Banks").ToDictionary(code => Bank.Find(code)!.Code, code => OfBank(given, code)),
            Owners = given
                .Below("Rates:Owners")
                .ToDictionary(currency => currency.ToUpperInvariant(), currency => OwnerOf(given, currency)),
        };
    }

    private static BankSettings OfBank(GivenSettings given, string code)
    {
        var name = $"Rates:Banks:{code}";
        given.RequireKnown(name, ["Address"]);
        return new()
        {
            Address = given.Read<Uri?>(
                $"{name}:Address",
                null,
                Address,
                "an https or http address without a query: https://mirror.example/nbk/"
            ),
        };
    }

    private static string OwnerOf(GivenSettings given, string currency) =>
        given.Read(
            $"Rates:Owners:{currency}",
            "",
            (text, out code) => (code = Bank.Find(text)?.Code ?? "") is not "",
            $"the code of a bank: {string.Join(", ", Bank.All)}"
        );

    private static bool Contact(string text, out string? contact)
    {
        contact = text;
        return text.All(letter => char.IsAscii(letter) && letter > ' ' && !"()<>;\"\\".Contains(letter))
            && (text.IndexOf('@') > 0 || IsWeb(text, out _));
    }

    private static GivenSettings.Reading<TimeSpan> Span(TimeSpan least, TimeSpan most) =>
        (text, out span) =>
            (
                decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
                && seconds <= 3600
                    ? (span = TimeSpan.FromSeconds((double)seconds)) >= TimeSpan.Zero
                    : TimeSpan.TryParseExact(text, "hh\\:mm\\:ss", CultureInfo.InvariantCulture, out span)
            )
            && span >= least
            && span <= most;

    private static bool Address(string text, out Uri? address) =>
        IsWeb(text.EndsWith('/') ? text : text + "/", out address)
        && address is { Query: "", Fragment: "", UserInfo: "" };

    private static bool IsWeb(string text, out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && address.Scheme is "http" or "https";
}
