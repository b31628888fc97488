using System.Xml.Linq;
using Dastan.Domain.Rates.Reading;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Banks;

/// <summary>The official rates of the National Bank of Kazakhstan.</summary>
/// <remarks>
/// Shape: XML through two doors. <c>get_rates.cfm</c>: root <c>rates</c>, one <c>date</c> (dd.MM.yyyy), then an <c>item</c> for each currency.
/// <c>rates_all.xml</c>, <c>rates.xml</c>: RSS, root <c>rss</c>, each <c>item</c> with a <c>pubDate</c> of its own (dd.MM.yyyy, in 2016 dd.MM.yy);
/// ended currencies stand in it with their last day. In an item <c>title</c> is the code, <c>quant</c> how many units are priced (1 to
/// 10,000; it changes) and <c>description</c> their price, with a point, to two decimals, zeros at the end dropped. The channel has a
/// <c>title</c> and a <c>description</c> too, which are sentences.
/// Units: tenge for <c>quant</c> units of the other currency.
/// Days: the list of a day appears the day before, at about 10:30 to 11:00 UTC; Friday's is of Saturday and is repeated on Sunday and Monday. A day
/// without rates has an <c>info</c> and no item.
/// Source: https://nationalbank.kz/rss/get_rates.cfm?fdate=dd.MM.yyyy, no key; since 2000 at the latest.
/// </remarks>
public sealed class NationalBankOfKazakhstan : IRateSource
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("dd'.'MM'.'uuuu");

    private static readonly IPattern<LocalDate> ItemDayPattern = new CompositePatternBuilder<LocalDate>
    {
        { DayPattern, _ => true },
        { LocalDatePattern.CreateWithInvariantCulture("dd'.'MM'.'yy").WithTwoDigitYearMax(99), _ => false },
    }.Build();

    public Bank Bank { get; } = Bank.Find("NBK")!;

    public int ParserVersion => 1;

    public IReadOnlyList<BankRequest> RequestsFor(LocalDate day) => [RequestOf(day)];

    public IEnumerable<BankRequest> RequestsForHistory(LocalDate from, LocalDate until) =>
        PastDays.Between(from, until).Select(RequestOf);

    public BankReading Read(BankAnswer answer) => Payload.Read(Bank, answer, Read);

    private static BankRequest RequestOf(LocalDate day) => new($"rss/get_rates.cfm?fdate={day:dd'.'MM'.'uuuu}", day);

    private BankReading Read(Payload payload)
    {
        var root = payload.Xml("rates", "rss");
        return root.Name == "rss" ? ReadFeed(payload, root) : ReadDay(payload, root);
    }

    private BankReading ReadDay(Payload payload, XElement root)
    {
        var items = root.Elements("item").ToList();
        if (items is [] && root.Element("info") is { } info)
            return payload.NoData($"the bank has no list of that day: {Excerpt.Of(info.Value.Trim(), 120)}");

        var day = payload.Day(root.Leaf("date"), DayPattern, "date");
        var rows = Rows(payload);
        foreach (var item in items)
            Add(rows, item, () => day);
        return rows.AsDay();
    }

    private BankReading ReadFeed(Payload payload, XElement root)
    {
        if (root.Elements("channel").ToList() is not [var channel])
            throw new UnreadableAnswer("its rss does not have one channel");

        var rows = Rows(payload);
        foreach (var item in channel.Elements("item"))
            Add(rows, item, () => payload.DayOfRow(item.Leaf("pubDate"), ItemDayPattern, "pubDate"));
        return rows.AsDay(mayMixDays: true);
    }

    private RateList Rows(Payload payload) =>
        new(payload, new NumberFormat('.', Bank.DecimalsWithoutZeros), "quant", "description");

    private void Add(RateList rows, XElement item, Func<LocalDate> day)
    {
        var code = (string?)item.Element("title");
        rows.Add(
            code,
            () => new(item.Leaf("title"), item.Leaf("quant"), Bank.Currency, item.Leaf("description"), day())
        );
    }
}
