using Dastan.Domain.Languages;

namespace Dastan.Tests.Languages;

public sealed class DateFormsTests
{
    private static readonly LocalDate Friday = new(2025, 12, 12);

    [Theory]
    [InlineData("en", "Friday, 12 December 2025")]
    [InlineData("ru", "пятница, 12 декабря 2025 года")]
    [InlineData("kk", "2025 жылғы 12 желтоқсан, жұма")]
    [InlineData("ky", "2025-жылдын 12-декабры, жума")]
    [InlineData("uz", "2025-yil 12-dekabr, juma")]
    [InlineData("tg", "ҷумъа, 12 декабри соли 2025")]
    [InlineData("tk", "2025-nji ýylyň 12-nji dekabry, anna")]
    public void The_masthead_says_the_date_in_the_words_of_the_edition(string code, string words) =>
        Assert.Equal(words, Plain(DateForms.InWords(Friday, Language.Of(code))));

    [Theory]
    [InlineData("en", "December 2025", "12 December", "12 Dec 2025")]
    [InlineData("ru", "декабрь 2025 года", "12 декабря", "12.12.2025")]
    [InlineData("kk", "2025 жылғы желтоқсан", "12 желтоқсан", "12.12.2025")]
    [InlineData("ky", "2025-жылдын декабры", "12-декабрь", "12.12.2025")]
    [InlineData("uz", "2025-yil dekabr", "12-dekabr", "12.12.2025")]
    [InlineData("tg", "декабри соли 2025", "12 декабр", "12.12.2025")]
    [InlineData("tk", "2025-nji ýylyň dekabry", "12-nji dekabr", "12.12.2025")]
    public void Archives_and_lists_say_months_and_days_in_the_form_the_language_uses(
        string code,
        string month,
        string day,
        string date
    )
    {
        var language = Language.Of(code);
        Assert.Equal(month, Plain(DateForms.MonthAndYear(Friday.ToYearMonth(), language)));
        Assert.Equal(day, Plain(DateForms.DayAndMonth(Friday, language)));
        Assert.Equal(date, Plain(DateForms.Short(Friday, language)));
    }

    [Theory]
    [InlineData(2016, 6, 9, "2016-njy ýylyň 9-njy iýuny")]
    [InlineData(2020, 1, 30, "2020-nji ýylyň 30-njy ýanwary")]
    [InlineData(2000, 3, 10, "2000-nji ýylyň 10-njy marty")]
    [InlineData(2040, 8, 3, "2040-njy ýylyň 3-nji awgusty")]
    public void A_Turkmen_ordinal_keeps_the_harmony_of_its_last_word(int year, int month, int day, string words) =>
        Assert.Equal(words, DateForms.Long(new LocalDate(year, month, day), Language.Turkmen));

    [Theory]
    [InlineData("en", "Mo Tu We Th Fr Sa Su")]
    [InlineData("ru", "пн вт ср чт пт сб вс")]
    [InlineData("kk", "дс сс ср бс жм сб жс")]
    [InlineData("ky", "дш. шш. шр. бш. жм. иш. жш.")]
    [InlineData("uz", "Du Se Ch Pa Ju Sh Ya")]
    [InlineData("tg", "Дшб Сшб Чшб Пшб Ҷмъ Шнб Яшб")]
    [InlineData("tk", "Db Sb Çb Pb An Şb Ýb")]
    public void A_calendar_heads_no_two_columns_alike(string code, string heads)
    {
        var shown = Enumerable
            .Range(1, 7)
            .Select(day => DateForms.ShortWeekday((IsoDayOfWeek)day, Language.Of(code)))
            .ToList();

        Assert.Distinct(shown);
        Assert.Equal(heads, string.Join(' ', shown));
    }

    [Fact]
    public void Every_language_has_twelve_months_and_seven_days_of_its_own()
    {
        foreach (var language in Language.All)
        {
            var year = Enumerable.Range(0, 365).Select(day => new LocalDate(2025, 1, 1).PlusDays(day)).ToList();
            Assert.Equal(365, year.Select(day => DateForms.InWords(day, language)).Distinct().Count());
            Assert.Equal(
                12,
                year.Select(day => DateForms.MonthAndYear(day.ToYearMonth(), language)).Distinct().Count()
            );
        }
    }

    [Theory]
    [InlineData("Asia/Almaty", "12 December 2025, 14:05 UTC+5")]
    [InlineData("Asia/Kolkata", "12 December 2025, 14:35 UTC+5:30")]
    [InlineData("America/St_Johns", "12 December 2025, 05:35 UTC−3:30")]
    [InlineData("UTC", "12 December 2025, 09:05 UTC")]
    public void A_moment_says_the_clock_it_is_read_from(string zone, string words)
    {
        var moment = Instant.FromUtc(2025, 12, 12, 9, 5).InZone(DateTimeZoneProviders.Tzdb[zone]);
        Assert.Equal(words, Plain(DateForms.DateAndTime(moment, Language.English)));
    }

    [Fact]
    public void A_day_is_not_torn_from_its_month_at_the_end_of_a_line() =>
        Assert.Contains("12\u00a0декабря", DateForms.InWords(Friday, Language.Russian));

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
