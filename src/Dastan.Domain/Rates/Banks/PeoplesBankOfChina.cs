using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dastan.Domain.Rates.Reading;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Banks;

/// <summary>The central parity rates of the yuan that the People's Bank of China has published by CFETS.</summary>
/// <remarks>
/// Shape: a JSON object; <c>data.head</c> has a label for each column (<c>USD/CNY</c>, <c>100JPY/CNY</c>, <c>CNY/RUB</c>: what is priced, how many
/// of it, in what), <c>records</c> a <c>date</c> (yyyy-MM-dd) and bare <c>values</c> in the columns' order for each day, the newest first; numbers
/// are text with a point, and <c>---</c> stands for none.
/// Units: as the label says; some are yuan for the other currency, some the other currency for a yuan.
/// Days: trading days, at 09:15 in Beijing for the same day; of a closed day there is no record.
/// Source: POST https://www.chinamoney.com.cn/ags/ms/cm-u-bk-ccpr/CcprHisNew?startDate&amp;endDate&amp;currency=&amp;pageNum&amp;pageSize, no key; at most
/// 50 days a page and less than a year a request.
/// Errors: told in <c>data.flagMessage</c> or <c>head.rep_message</c>, with status 200 and null for the records. A day with another number of
/// values than there are labels can't be trusted at all.
/// </remarks>
public sealed partial class PeoplesBankOfChina : IRateSource
{
    private const int MostDaysOnAPage = 50;

    public Bank Bank { get; } = Bank.Find("PBOC")!;

    public int ParserVersion => 1;

    public IReadOnlyList<BankRequest> RequestsFor(LocalDate day) => [RequestOf(day, day) with { AskedFor = day }];

    /// <summary>So many days a request that their records fit one page, however few of them are holidays.</summary>
    public IEnumerable<BankRequest> RequestsForHistory(LocalDate from, LocalDate until)
    {
        for (var last = until; last >= from; last = last.PlusDays(-MostDaysOnAPage))
            yield return RequestOf(LocalDate.Max(from, last.PlusDays(1 - MostDaysOnAPage)), last);
    }

    public BankReading Read(BankAnswer answer) => Payload.Read(Bank, answer, Read);

    private static BankRequest RequestOf(LocalDate from, LocalDate until) =>
        new(
            $"ags/ms/cm-u-bk-ccpr/CcprHisNew?startDate={LocalDatePattern.Iso.Format(from)}"
                + $"&endDate={LocalDatePattern.Iso.Format(until)}&currency=&pageNum=1&pageSize={MostDaysOnAPage}"
        )
        {
            IsPost = true,
        };

    private BankReading Read(Payload payload)
    {
        var root = payload.Json(JsonValueKind.Object);
        RequireNoError(root);
        if (root.Member("data")?.Member("head") is not { ValueKind: JsonValueKind.Array } head)
            throw new UnreadableAnswer("it has no labels in data.head");
        if (root.Member("records") is not { ValueKind: JsonValueKind.Array } records)
            throw new UnreadableAnswer("it has no records");
        RequireAllDays(root, records.GetArrayLength());
        if (records.GetArrayLength() == 0)
            return payload.NoData("there is no record of these days");

        var rows = new RateList(payload, NumberFormat.Point, "label", "value");
        var labels = head.EnumerateArray().Select(label => Label.Of(StrictJson.TextOf(label))).ToList();
        foreach (var record in records.EnumerateArray())
            AddDay(payload, rows, labels, record);
        return records.GetArrayLength() == 1 ? rows.AsDay() : rows.AsDays();
    }

    private static void RequireNoError(JsonElement root)
    {
        var told = root.Member("data")?.Leaf("flagMessage");
        if (!string.IsNullOrWhiteSpace(told))
            throw new UnreadableAnswer($"it tells of an error: {Excerpt.Of(told, 80)}");
        if (root.Member("head") is { } head && head.Leaf("rep_code") is not "200" and var code)
            throw new UnreadableAnswer(
                $"it tells of an error: {Excerpt.Of(code)}, {Excerpt.Of(head.Leaf("rep_message"), 80)}"
            );
    }

    // Days that were left out without a word would look like holidays.
    private static void RequireAllDays(JsonElement root, int days)
    {
        if (root.Member("data")?.Leaf("total") is { } total && total != days.ToString(CultureInfo.InvariantCulture))
            throw new UnreadableAnswer($"it has {days} of {Excerpt.Of(total)} days");
    }

    private static void AddDay(Payload payload, RateList rows, List<Label> labels, JsonElement record)
    {
        try
        {
            var day = payload.DayOfRow(record.Leaf("date"), LocalDatePattern.Iso, "date");
            var values = record.Member("values") is { ValueKind: JsonValueKind.Array } array
                ? array.EnumerateArray().ToList()
                : [];
            if (values.Count != labels.Count)
                rows.Refuse(
                    null,
                    $"has {values.Count} values for {labels.Count} labels: none of its day can be trusted",
                    day
                );
            else
                foreach (var (label, value) in labels.Zip(values))
                    rows.Add(label.Code, () => label.Row(StrictJson.TextOf(value), day));
        }
        catch (UnreadableRow unreadable)
        {
            rows.Refuse(null, unreadable.Message);
        }
    }

    [GeneratedRegex("^(?<units>[0-9]*)(?<base>[A-Z]{3})/(?<quote>[A-Z]{3})$")]
    private static partial Regex Labels();

    private sealed record Label(string Text, string Units, string Base, string Quote)
    {
        private const string Own = "CNY";

        /// <summary>The currency that is not the yuan; "" where there is none.</summary>
        public string Code => Base == Own ? Quote : Base;

        public static Label Of(string? text) =>
            Labels().Match(text ?? "") is { Success: true } label
                ? new(text!, UnitsOf(label), label.Groups["base"].Value, label.Groups["quote"].Value)
                : new(text ?? "", "", "", "");

        public RowText Row(string? value, LocalDate day) =>
            Base == Own || Quote == Own
                ? new(Base, Units, Quote, value, day)
                : throw new UnreadableRow($"has {Excerpt.Of(Text)} as label, which prices nothing in yuan");

        private static string UnitsOf(Match label) => label.Groups["units"].Value is { Length: > 0 } told ? told : "1";
    }
}
