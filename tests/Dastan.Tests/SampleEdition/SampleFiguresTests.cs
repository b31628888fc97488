using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Dastan.Web.SampleEdition;

namespace Dastan.Tests.SampleEdition;

/// <summary>Every figure of the facts behind a story stands in it, in each language, and with its unit.</summary>
public sealed partial class SampleFiguresTests
{
    /// <summary>Story and numbers, with a decimal point and no separators.</summary>
    public static TheoryData<string, string> Numbers =>
        new()
        {
            { "kazakhstan-eu", "3 2025 2022 2020 2024 10 20 2023 18.5 100000 865000 2040 2 0.1 0.25" },
            { "summit", "3 4 2025 54 2022" },
            { "belgium-assets", "28 2025 108 200 240 2022" },
            { "polpharma", "55 300 50 12 2024" },
            { "kostanay-tractors", "5 120 3200 5000" },
            { "measles", "4000 2025 95" },
            { "middle-corridor-figures", "2023 100000 865000 2040 18.5 10 2024 2025 20 54 3" },
        };

    /// <summary>Edition, story and the phrases in which its figures have their units.</summary>
    public static TheoryData<string, string, string[]> Phrases =>
        new()
        {
            {
                "en",
                "kazakhstan-eu",
                [
                    "about €18.5 billion",
                    "eightfold",
                    "under 100,000 TEU",
                    "about 865,000 TEU",
                    "by 2040",
                    "over €10 billion",
                    "€20 billion by the end of 2025",
                    "one million tonnes",
                    "over 0.1%",
                    "up to 0.25%",
                    "October 2022",
                    "since 2020",
                    "Irgiz and Dos 2",
                ]
            },
            { "en", "summit", ["€54 billion", "fourfold in seven years", "3–4 April 2025"] },
            {
                "en",
                "belgium-assets",
                ["$108 million", "another $108 million", "about $200 million", "$240 million", "28 March 2025"]
            },
            {
                "en",
                "polpharma",
                ["€55 million", "about 300 jobs", "Over ten years", "50% of", "six certificates", "12% of", "in 2024"]
            },
            {
                "en",
                "kostanay-tractors",
                ["5% a year", "120 billion tenge", "Over 3,200 farmers", "5,000 units a year", "Three service centres"]
            },
            {
                "en",
                "measles",
                ["Over 4,000 children", "since the start of 2025", "Eight of them", "95% were not vaccinated"]
            },
            {
                "en",
                "middle-corridor-figures",
                ["€18.5 billion", "100,000 TEU", "865,000 TEU", "€10 billion", "€20 billion", "€54 billion"]
            },
            {
                "ru",
                "kazakhstan-eu",
                [
                    "около 18,5 млрд евро",
                    "в восемь раз",
                    "менее 100 000 TEU",
                    "около 865 000 TEU",
                    "к 2040 году",
                    "более чем на 10 млрд евро",
                    "превысит 20 млрд евро",
                    "один миллион тонн",
                    "более 0,1%",
                    "до 0,25%",
                    "в октябре 2022 года",
                    "с 2020 года",
                    "Иргиз и Дос 2",
                ]
            },
            { "ru", "summit", ["54 млрд евро", "в четыре раза", "За семь лет", "3–4 апреля 2025 года"] },
            {
                "ru",
                "belgium-assets",
                ["108 млн долларов", "Ещё 108 млн долларов", "около 200 млн долларов", "240 млн долларов", "28 марта"]
            },
            {
                "ru",
                "polpharma",
                ["55 млн евро", "около 300 рабочих мест", "За десять лет", "50% спроса", "шесть сертификатов", "12%"]
            },
            {
                "ru",
                "kostanay-tractors",
                ["под 5% годовых", "120 млрд тенге", "более 3200 фермеров", "5000 машин в год", "три сервисных центра"]
            },
            { "ru", "measles", ["более 4000 детей", "С начала 2025 года", "Восемь из них", "95% не были привиты"] },
            {
                "ru",
                "middle-corridor-figures",
                ["18,5 млрд евро", "100 000 TEU", "865 000 TEU", "10 млрд евро", "20 млрд евро", "54 млрд евро"]
            },
        };

    [Theory, MemberData(nameof(Numbers))]
    public void A_story_has_all_its_figures_in_every_language(string story, string numbers)
    {
        var told = SampleStory.All().Where(one => one.Translations == story).ToList();
        Assert.True(told.Count >= 2, story);
        Assert.All(told, one => Assert.Superset(numbers.Split(' ').ToHashSet(), NumbersIn(one)));
    }

    [Theory, MemberData(nameof(Phrases))]
    public void A_figure_has_its_unit(string edition, string story, string[] phrases)
    {
        var text = TextOf(SampleStory.All().Single(one => one.Edition == edition && one.Translations == story));
        Assert.All(phrases, phrase => Assert.Contains(phrase, text, StringComparison.OrdinalIgnoreCase));
    }

    private static HashSet<string> NumbersIn(SampleStory story)
    {
        var text = TextOf(story);
        text = story.Edition == "en" ? EnglishThousands().Replace(text, "") : Thousands().Replace(text, "");
        return [.. Number().Matches(text).Select(number => number.Value.Replace(',', '.'))];
    }

    private static string TextOf(SampleStory story) =>
        new HtmlParser().ParseDocument(story.Body).Body!.TextContent.Replace('\u00a0', ' ');

    [GeneratedRegex(@"(?<=\d),(?=\d{3}\b)")]
    private static partial Regex EnglishThousands();

    [GeneratedRegex(@"(?<=\d) (?=\d{3}\b)")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\d+([.,]\d+)?")]
    private static partial Regex Number();
}
