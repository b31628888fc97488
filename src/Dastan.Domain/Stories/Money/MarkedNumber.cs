using System.Globalization;
using System.Text.RegularExpressions;
using Dastan.Domain.Amounts;

namespace Dastan.Domain.Stories.Money;

/// <summary>A number that an editor told the meaning of: a <c>data</c> of the body, with where its words stand in the text.</summary>
/// <param name="Tag">What stands between the brackets of its start tag.</param>
internal sealed partial record MarkedNumber(int Start, int End, string Tag)
{
    /// <summary>The money that it is; null for any other number, which then is no money whatever it looks like.</summary>
    public MarkedMoney? Money =>
        Of("data-kind") is "amount" && Number("value") is { } value && Of("data-currency") is { } currency
            ? new(value, Number("data-high"), currency, AmountDate.Read(Of("data-on")))
            : null;

    private decimal? Number(string name) =>
        decimal.TryParse(Of(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string? Of(string name) =>
        Attribute().Matches(Tag).FirstOrDefault(match => match.Groups["name"].Value == name)?.Groups["value"].Value;

    [GeneratedRegex(@"(?<name>[a-z-]+)=""(?<value>[^""]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();
}
