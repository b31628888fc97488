using Dastan.Domain.Languages;
using Dastan.Domain.Rates.Charts;
using static Dastan.Tests.Rates.Charts.Drawn;

namespace Dastan.Tests.Rates.Charts;

public sealed class AxisTests
{
    [Theory]
    [InlineData("472.31", "478.77", "472 474 476 478 480")]
    [InlineData("87.4477", "87.45", "87.2 87.4 87.6 87.8")]
    [InlineData("3.5", "3.5", "3.49 3.495 3.5 3.505 3.51")]
    [InlineData("0.97", "1.19", "0.9 1 1.1 1.2")]
    [InlineData("0.0000823", "0.0000841", "0.000082 0.000083 0.000084 0.000085")]
    [InlineData("0", "0", "0 0.25 0.5 0.75 1")]
    [InlineData("83", "118", "80 90 100 110 120")]
    [InlineData("12021", "12194", "12000 12050 12100 12150 12200")]
    public void Lines_are_drawn_at_round_numbers_around_what_is_shown(string low, string high, string lines)
    {
        var axis = ValueAxis.Of(Printed.Number(low), Printed.Number(high));

        Assert.Equal(lines.Split(' ').Select(Printed.Number), axis.Lines);
    }

    [Fact]
    public void Whatever_is_shown_lies_between_the_ends_of_few_lines()
    {
        var random = new Random(1);
        for (var at = 0; at < 5_000; at++)
        {
            var low = (decimal)Math.Pow(10, random.NextDouble() * 12 - 7);
            var high = low * (1 + (decimal)random.NextDouble() * (at % 3));

            var axis = ValueAxis.Of(low, high);

            Assert.InRange(axis.Lines.Count, 2, 5);
            Assert.InRange(axis.PlaceOf(low), 0, 1);
            Assert.InRange(axis.PlaceOf(high), axis.PlaceOf(low), 1);
            Assert.Equal(
                axis.Lines.Count,
                axis.Lines.Select(line => Math.Round(line, axis.Decimals)).Distinct().Count()
            );
        }
    }

    [Theory]
    [InlineData("2025-11-13", "2025-12-12", "17 Nov|24 Nov|1 Dec|8 Dec")]
    [InlineData("2025-09-13", "2025-12-12", "October|November")]
    [InlineData("2024-12-13", "2025-12-12", "2025|April|July|October")]
    [InlineData("2023-05-01", "2025-06-30", "July|2024|July|2025")]
    [InlineData("2025-12-09", "2025-12-12", "9 Dec|10 Dec|11 Dec|12 Dec")]
    [InlineData("2025-12-09", "2025-12-13", "9 Dec|11 Dec|13 Dec")]
    [InlineData("2020-12-13", "2025-12-12", "2022|2024")]
    [InlineData("1999-01-04", "2025-12-12", "2000|2010|2020")]
    public void Few_days_are_named_below(string from, string until, string names)
    {
        var marks = DayAxis.Of(Printed.Day(from), Printed.Day(until), Language.English);

        Assert.Equal(names.Split('|'), marks.Select(mark => mark.Name.Replace('\u00a0', ' ')));
        Assert.All(marks, mark => Assert.InRange(mark.Place, 0, 0.86m));
    }

    [Fact]
    public void A_day_is_named_as_the_language_names_it()
    {
        var marks = DayAxis.Of(Day(11, 13), Day(12, 12), Language.Kazakh);

        Assert.Equal(["17.11", "24.11", "01.12", "08.12"], marks.Select(mark => mark.Name));
    }
}
