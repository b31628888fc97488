using System.Text;
using System.Text.RegularExpressions;
using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Tests.Languages;

namespace Dastan.Tests.Rates;

/// <summary>The names of currencies and banks, in all seven languages.</summary>
public sealed partial class RateNamesTests
{
    private const string UzbekTurnedComma = "ʻ";

    public static TheoryData<string> Tables => ["CurrencyNames.tsv", "BankNames.tsv"];

    public static TheoryData<string> Codes => [.. Language.All.Select(language => language.Code)];

    [Fact]
    public void Every_bank_has_a_name_in_every_language()
    {
        foreach (var bank in Bank.All)
            Assert.DoesNotContain(bank.Code, Language.All.Select(language => RateNames.OfBank(bank.Code, language)));

        Assert.Equal(Bank.All.Select(bank => bank.Code).Order(StringComparer.Ordinal), Rows("BankNames.tsv").Keys);
    }

    [Fact]
    public void Every_currency_of_the_banks_lists_has_a_name_in_every_language()
    {
        var printed = SharedLists().SelectMany(text => Code().Matches(text)).Select(code => code.Value).ToHashSet();
        var listed = Currency.All.Select(currency => currency.Code).Where(printed.Contains).ToList();

        Assert.True(listed.Count > 90);
        Assert.Empty(listed.Except(Rows("CurrencyNames.tsv").Keys));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_names_stand_in_order_of_their_codes_and_none_is_missing(string table)
    {
        var rows = Lines(table).Skip(1).Select(line => line.Split('\t')).ToList();
        var codes = rows.Select(row => row[0]).ToList();

        Assert.Equal(["code", .. Language.All.Select(language => language.Code)], Lines(table)[0].Split('\t'));
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
        Assert.All(rows, row => Assert.Equal(Language.All.Count + 1, row.Length));
        Assert.All(rows, row => Assert.DoesNotContain(row, string.IsNullOrWhiteSpace));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_name_is_in_the_letters_of_its_language(string language) =>
        Assert.Empty(
            Names(language)
                .SelectMany(name => Alphabets.ForeignLetters(name, language).Select(letter => $"{letter} in {name}"))
        );

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_name_begins_with_a_capital_and_has_single_spaces(string language)
    {
        Assert.All(Names(language), name => Assert.Matches(@"^\p{Lu}[\p{L}’-]*( [\p{L}’-]+)*$", name));
        Assert.All(Names(language), name => Assert.True(name.IsNormalized(NormalizationForm.FormC), name));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void No_two_currencies_share_a_name(string language)
    {
        var names = Rows("CurrencyNames.tsv").Values.Select(row => row[Place(language)]).ToList();

        Assert.True(names.Count > 100);
        Assert.Distinct(names);
    }

    [Fact]
    public void Uzbek_names_have_the_turned_comma_after_o_and_g_alone()
    {
        var names = Names("uz").Where(name => name.Contains(UzbekTurnedComma)).ToList();

        Assert.Contains("Oʻzbekiston soʻmi", names);
        Assert.All(names, name => Assert.DoesNotMatch("(?<![OoGg])ʻ", name));
    }

    [Theory]
    [InlineData("AUD", "Australian Dollar")]
    [InlineData("CNY", "Chinese Renminbi Yuan")]
    [InlineData("ISK", "Icelandic Króna")]
    [InlineData("KGS", "Kyrgyz Som")]
    [InlineData("USD", "United States Dollar")]
    [InlineData("ZAR", "South African Rand")]
    [InlineData("XXA", "XXA")]
    public void Clients_of_Frankfurter_find_the_names_they_know(string code, string title) =>
        Assert.Equal(title, RateNames.Title(code));

    [Fact]
    public void What_has_no_name_is_called_by_its_code()
    {
        Assert.Equal("XXA", RateNames.OfCurrency("XXA", Language.Kazakh));
        Assert.Equal("SNB", RateNames.OfBank("SNB", Language.Kazakh));
    }

    // Codes are ASCII in every encoding that the banks use.
    private static IEnumerable<string> SharedLists() =>
        Bank
            .All.Select(bank => Path.Combine(SharedData.Folder("rates"), bank.Code.ToLowerInvariant()))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Select(file => File.ReadAllText(file, Encoding.Latin1));

    private static IEnumerable<string> Names(string language) =>
        Tables.SelectMany(table => Rows(table.Data).Values).Select(row => row[Place(language)]);

    private static int Place(string language) => Language.All.Index().First(one => one.Item.Code == language).Index;

    private static SortedDictionary<string, string[]> Rows(string table) =>
        new(
            Lines(table).Skip(1).Select(line => line.Split('\t')).ToDictionary(row => row[0], row => row[1..]),
            StringComparer.Ordinal
        );

    private static string[] Lines(string table)
    {
        using var stream = typeof(RateNames).Assembly.GetManifestResourceStream(typeof(RateNames), table)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd('\n').Split('\n');
    }

    [GeneratedRegex("(?<![A-Z])[A-Z]{3}(?![A-Z])")]
    private static partial Regex Code();
}
