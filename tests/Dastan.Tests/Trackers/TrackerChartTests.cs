using System.Text;
using System.Xml.Linq;
using Dastan.Domain.Languages;
using Dastan.Domain.Trackers;
using Dastan.Domain.Trackers.Charts;
using Dastan.Tests.Rates;

namespace Dastan.Tests.Trackers;

public class TrackerChartTests
{
    private static readonly FigureUnit Teu = new(UnitKind.Own, "TEU");

    public static TheoryData<ChartKind, int, string> All()
    {
        var all = new TheoryData<ChartKind, int, string>();
        foreach (var kind in new[] { ChartKind.Line, ChartKind.Step, ChartKind.Bar, ChartKind.Progress })
        foreach (var count in new[] { 1, 2, 7, 300, 3000 })
        foreach (var language in Language.All)
            all.Add(kind, count, language.Code);
        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_chart_is_small_whole_and_told_to_who_does_not_see_it(ChartKind kind, int count, string language)
    {
        var svg = TrackerChart.Of(Charted(count, Language.Find(language)!) with { HasWords = true }, kind);

        Assert.InRange(Encoding.UTF8.GetByteCount(svg), 300, TrackerChart.MostBytes);
        var root = XElement.Parse(svg);
        Assert.Equal("img", root.Attribute("role")!.Value);
        var told = root.Attribute("aria-labelledby")!.Value.Split(' ');
        Assert.Equal(told, root.Elements().Take(2).Select(element => element.Attribute("id")!.Value));
        Assert.All(root.Elements().Take(2), element => Assert.NotEqual("", element.Value));
        Assert.DoesNotContain("NaN", svg);
    }

    [Fact]
    public void Feeds_let_no_style_in_and_need_none()
    {
        var root = XElement.Parse(TrackerChart.Of(Charted(7, Language.English), ChartKind.Line));

        Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName is "style" or "script");
        Assert.DoesNotContain(root.DescendantsAndSelf(), element => element.Attribute("style") is not null);
        Assert.Contains(
            root.Descendants(),
            one => one.Attribute("class")?.Value == "t-line" && one.Attribute("fill")!.Value == "none"
        );
    }

    [Theory]
    [InlineData(ChartKind.Line)]
    [InlineData(ChartKind.Step)]
    [InlineData(ChartKind.Bar)]
    [InlineData(ChartKind.Progress)]
    public void A_line_that_bends_is_not_filled_with_ink(ChartKind kind)
    {
        var root = XElement.Parse(TrackerChart.Of(Charted(7, Language.English), kind));
        var stroked = root.Descendants().Where(one => one.Attribute("stroke") is not null).ToList();

        Assert.NotEmpty(stroked);
        foreach (var path in stroked)
        {
            // After the place where a piece begins, each letter draws a line; two and more enclose something.
            var pieces = path.Attribute("d")!.Value.Split('M', StringSplitOptions.RemoveEmptyEntries);
            if (pieces.Any(piece => piece.Count(char.IsAsciiLetter) > 1))
                Assert.Equal("none", path.Attribute("fill")?.Value);
        }
    }

    [Fact]
    public void Thinning_leaves_the_highest_and_the_lowest_where_they_are()
    {
        var many = Charted(3000, Language.English);
        var spiked = many with
        {
            Target = null,
            Figures = [.. many.Figures.Select((said, at) => at == 1500 ? said with { Value = 9000 } : said)],
        };

        var top = Heights(TrackerChart.Of(spiked, ChartKind.Line));
        var flat = Heights(TrackerChart.Of(many with { Target = null }, ChartKind.Line));

        Assert.True(top.Max - top.Min > 100);
        Assert.InRange(flat.Count, 300, 1600);
    }

    [Fact]
    public void What_is_under_a_number_is_marked_as_open()
    {
        var charted = Charted(2, Language.English);
        var sure = TrackerChart.Of(charted, ChartKind.Line);
        var open = TrackerChart.Of(
            charted with
            {
                Figures = [charted.Figures[0] with { Qualifier = FigureQualifier.Under }, charted.Figures[1]],
            },
            ChartKind.Line
        );

        Assert.DoesNotContain("t-open", sure);
        Assert.Contains("t-open", open);
        Assert.Contains("under ", open);
    }

    [Fact]
    public void A_column_says_that_its_number_is_a_bound()
    {
        var six = Charted(6, Language.English);
        var bars = TrackerChart.Of(six, ChartKind.Bar);

        Assert.Contains(">&lt;\u00a0", bars);
        Assert.Single(XElement.Parse(bars).Descendants(), one => one.Attribute("stroke-opacity")?.Value == ".5");
    }

    [Fact]
    public void What_is_typed_can_not_break_out_of_the_picture()
    {
        var charted = Charted(3, Language.English) with { Title = "</title><script>x()</script>&", HasWords = true };

        var root = XElement.Parse(TrackerChart.Of(charted, ChartKind.Bar));

        Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName == "script");
        Assert.Equal(charted.Title, root.Elements().First().Value);
    }

    [Fact]
    public void What_can_not_be_drawn_as_asked_is_drawn_as_it_can_be()
    {
        var one = Charted(1, Language.English);

        Assert.Equal(ChartKind.Progress, TrackerChart.Fitting(ChartKind.Line, one));
        Assert.Equal(ChartKind.Box, TrackerChart.Fitting(ChartKind.Line, one with { Target = null }));
        Assert.Equal(
            ChartKind.Line,
            TrackerChart.Fitting(ChartKind.Progress, Charted(3, Language.English) with { Target = null })
        );
        Assert.Equal("", TrackerChart.Of(one with { Figures = [] }, ChartKind.Line));
    }

    [Fact]
    public void Values_below_nothing_hang_below_it()
    {
        var charted = Charted(4, Language.English) with
        {
            Target = null,
            Unit = new(UnitKind.Percent, ""),
            Figures = [Trials.Said(2020, -3.5m), Trials.Said(2021, 2), Trials.Said(2022, 0), Trials.Said(2023, 4)],
        };

        var bars = TrackerChart.Of(charted, ChartKind.Bar);
        Assert.Contains("−3.5%", bars);
        var columns = XElement
            .Parse(bars)
            .Descendants()
            .Where(one => one.Attribute("class")?.Value == "t-bar")
            .SelectMany(one => one.Attribute("d")!.Value.Split('M', StringSplitOptions.RemoveEmptyEntries))
            .Select(column => column.Split(' ')[1].Split('V').Select(int.Parse).ToArray())
            .ToList();
        // All stand on one ground; down is more in a picture.
        Assert.Single(columns.Select(column => column[0]).Distinct());
        Assert.Equal([1, -1, 0, -1], columns.Select(column => Math.Sign(column[1] - column[0])));
        Assert.Contains("t-line", TrackerChart.Of(charted, ChartKind.Line));
    }

    [Theory]
    [InlineData("99.996", "99.996%")]
    [InlineData("0.1234", "0.1234%")]
    [InlineData("54.50", "54.5%")]
    public void A_share_is_told_with_all_that_it_has(string value, string told) =>
        Assert.Equal(told, new FigureUnit(UnitKind.Percent, "").Of(Printed.Number(value), Language.English));

    [Fact]
    public void A_target_of_the_left_half_is_told_to_the_right_of_its_mark()
    {
        var line = Texts(Yearly([100, 120, 140, 150], (110, new(2016, 12, 31))), ChartKind.Line);

        Assert.Null(line["about 110"].Attribute("text-anchor"));
    }

    [Fact]
    public void A_target_that_was_due_before_the_first_figure_is_a_level()
    {
        var charted = Yearly([100, 120, 140], (110, new(2012, 12, 31)));

        var way = XElement
            .Parse(TrackerChart.Of(charted, ChartKind.Line))
            .Descendants()
            .Single(one => one.Attribute("class")?.Value == "t-way");

        Assert.StartsWith("M6 ", way.Attribute("d")!.Value);
        Assert.EndsWith("H394", way.Attribute("d")!.Value);
        Assert.InRange(X(Texts(charted, ChartKind.Line)["about 110"]), 200, 394);
    }

    [Theory]
    [InlineData(ChartKind.Line)]
    [InlineData(ChartKind.Step)]
    [InlineData(ChartKind.Bar)]
    public void The_newest_figure_and_the_target_are_not_written_over_each_other(ChartKind kind)
    {
        for (var value = 100; value <= 200; value++)
        {
            var texts = Texts(Yearly([100, 120, value], (150, new(2017, 12, 31))), kind);
            var (figure, target) = (texts[$"{value}" + (kind is ChartKind.Bar ? "" : "\u00a0TEU")], texts["about 150"]);

            if (value is not (100 or 120))
                Assert.True(Math.Abs(Y(figure) - Y(target)) >= 12 || Math.Abs(X(figure) - X(target)) > 80, $"{value}");
        }
    }

    [Fact]
    public void The_number_of_a_column_that_hangs_down_stands_below_it()
    {
        var texts = Texts(Yearly([-50, 100, -100], null), ChartKind.Bar);

        Assert.True(Y(texts["−100"]) > Y(texts["−50"]));
        Assert.InRange(Y(texts["−100"]), Y(texts["−50"]) + 10, Y(texts["2017"]) - 11);
        Assert.True(Y(texts["100"]) < Y(texts["−50"]) - 13);
    }

    [Fact]
    public void Numbers_that_would_run_into_each_other_are_left_to_the_table()
    {
        var texts = Texts(
            Yearly([1_234_567.5m, 2_234_567.5m, 3_234_567.5m, 4_234_567.5m, 5_234_567.5m], null) with
            {
                Unit = new(UnitKind.Currency, "USD"),
            },
            ChartKind.Bar
        );

        Assert.DoesNotContain("$1,234,567.5", texts.Keys);
        Assert.DoesNotContain("$4,234,567.5", texts.Keys);
        Assert.Equal(
            ("394", "end"),
            (texts["$5,234,567.5"].Attribute("x")!.Value, texts["$5,234,567.5"].Attribute("text-anchor")!.Value)
        );
    }

    private static Charted Yearly(decimal[] values, (int Value, LocalDate On)? target) =>
        Charted(1, Language.English) with
        {
            Figures = [.. values.Select((value, at) => Trials.Said(2015 + at, value))],
            Target = target is { } promised ? new(promised.Value, $"about {promised.Value}", promised.On) : null,
        };

    private static Dictionary<string, XElement> Texts(Charted charted, ChartKind kind) =>
        XElement
            .Parse(TrackerChart.Of(charted, kind))
            .Descendants()
            .Where(one => one.Name.LocalName == "text")
            .GroupBy(one => one.Value)
            .ToDictionary(same => same.Key, same => same.Last());

    private static int X(XElement text) => int.Parse(text.Attribute("x")!.Value);

    private static int Y(XElement text) => int.Parse(text.Attribute("y")!.Value);

    private static Charted Charted(int count, Language language)
    {
        var first = new LocalDate(2015, 1, 1);
        return new(
            "c",
            "Containers on the Middle Corridor: under 100,000 TEU a year (2023); target: about 865,000 TEU",
            "Source: a report backed by the EBRD, 2023",
            Teu,
            language,
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(at => new FigureSaid(
                        FigurePeriod.Of(PeriodKind.Day, first.PlusDays(at * 3)),
                        500 + at * 137 % 389 + 0.25m,
                        at % 5 == 3 ? FigureQualifier.Under : FigureQualifier.Exactly
                    )),
            ],
            new(865, "about 865 TEU", new(2040, 12, 31))
        );
    }

    private static (int Min, int Max, int Count) Heights(string svg)
    {
        var d = XElement
            .Parse(svg)
            .Descendants()
            .First(element => element.Attribute("class")?.Value == "t-line")
            .Attribute("d")!
            .Value;
        var (start, rest) = (d.Split('l')[0], d.Split('l')[1..]);
        var y = int.Parse(start.Split(' ')[1]);
        var all = new List<int> { y };
        foreach (var move in rest)
            all.Add(y += int.Parse(move.Split(' ')[1]));
        return (all.Min(), all.Max(), all.Count);
    }
}
