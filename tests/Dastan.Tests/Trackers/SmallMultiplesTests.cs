using System.Text;
using System.Xml.Linq;
using Dastan.Domain.Languages;
using Dastan.Domain.Trackers;
using Dastan.Domain.Trackers.Charts;

namespace Dastan.Tests.Trackers;

/// <summary>Several trackers in one picture.</summary>
public sealed class SmallMultiplesTests
{
    public static TheoryData<int, int, string> All()
    {
        var all = new TheoryData<int, int, string>();
        foreach (var trackers in new[] { 1, 3, 8, 20 })
        foreach (var figures in new[] { 1, 2, 40, 3000 })
        foreach (var language in Language.All)
            all.Add(trackers, figures, language.Code);
        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void However_many_there_are_the_picture_is_small_whole_and_told(int trackers, int figures, string language)
    {
        var svg = SmallMultiples.Of(Multiples(trackers, figures, Language.Find(language)!));

        Assert.InRange(Encoding.UTF8.GetByteCount(svg), 300, TrackerChart.MostBytes);
        var root = XElement.Parse(svg);
        Assert.Equal(Math.Min(trackers, SmallMultiples.Most), Values(root).Count);
        Assert.All(Values(root), value => Assert.Contains(value, root.Elements().ElementAt(1).Value));
        var size = TrackerChart.SizeOf(svg)!.Value;
        Assert.All(
            root.Elements().Where(one => one.Name.LocalName is "text"),
            text => Assert.InRange((int)text.Attribute("y")!, 0, size.Height)
        );
    }

    [Fact]
    public void Each_has_its_own_scale()
    {
        var some = Multiples(2, 5, Language.English);
        var large = some.All[1] with
        {
            Figures = [.. some.All[1].Figures.Select(said => said with { Value = said.Value * 1000 })],
        };

        var course = Course(SmallMultiples.Of(some with { All = [some.All[0], large] }));

        Assert.Equal(Course(SmallMultiples.Of(some)), course);
        Assert.Equal(2, course.Split('M').Length - 1);
    }

    [Fact]
    public void One_figure_has_no_course_and_shows_how_far_it_is()
    {
        var one = Multiples(1, 1, Language.English);

        Assert.Contains("class=\"t-bar-full\"", SmallMultiples.Of(one));
        var under = one.All[0] with { Figures = [one.All[0].Figures[0] with { Qualifier = FigureQualifier.Under }] };
        Assert.Contains("class=\"t-bar-open\"", SmallMultiples.Of(one with { All = [under] }));
        var alone = SmallMultiples.Of(one with { All = [one.All[0] with { Target = null }] });
        Assert.DoesNotContain("<path", alone);
        Assert.Contains(">100\u00a0TEU<", alone);
    }

    [Fact]
    public void A_name_that_is_too_long_is_cut_and_none_breaks_out_of_the_picture()
    {
        var one = Multiples(1, 2, Language.English);
        var name = "</text><script>x()</script> containers on the Middle Corridor from China to Europe by rail and sea";

        var root = XElement.Parse(SmallMultiples.Of(one with { All = [one.All[0] with { Name = name }] }));

        Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName == "script");
        Assert.Contains(root.Elements(), text => text.Value.EndsWith('…'));
        Assert.Contains(name, root.Elements().ElementAt(1).Value);
    }

    [Fact]
    public void Of_nothing_nothing_is_drawn() => Assert.Equal("", SmallMultiples.Of(Multiples(0, 1, Language.English)));

    private static IReadOnlyList<string> Values(XElement root) =>
        [.. root.Elements().Where(text => (string?)text.Attribute("font-size") is "14").Select(text => text.Value)];

    private static string Course(string svg) =>
        XElement
            .Parse(svg)
            .Elements()
            .Single(path => (string?)path.Attribute("class") is "t-line")
            .Attribute("d")!
            .Value;

    private static Multiples Multiples(int trackers, int figures, Language language)
    {
        var first = new LocalDate(2015, 1, 1);
        var all = Enumerable
            .Range(0, trackers)
            .Select(_ => new Multiple(
                "Ыссык-Көл — Ош жүк ташуу",
                new FigureUnit(UnitKind.Own, "TEU"),
                [
                    .. Enumerable
                        .Range(0, figures)
                        .Select(at => new FigureSaid(
                            FigurePeriod.Of(PeriodKind.Day, first.PlusDays(at)),
                            100 + at * 7919 % 1000,
                            FigureQualifier.Exactly
                        )),
                ],
                new(1500, "1,500 TEU", new LocalDate(2040, 12, 31))
            ));
        return new("charts", "Data", "The Steppe Courier", language, [.. all]) { HasWords = true };
    }
}
