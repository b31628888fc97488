using Dastan.Domain.Rates;
using Dastan.Tests.Rates.Banks;
using static Dastan.Tests.Rates.Printed;

namespace Dastan.Tests.Rates;

/// <summary>What becomes of the numbers of a bank that prints 69.3 for 69.30.</summary>
public sealed class DroppedZerosTests
{
    private static readonly LocalDate Thursday = new(2026, 4, 2);

    [Theory]
    [InlineData("69.3", "NBK CNY/KZT")]
    [InlineData("69", "NBK CNY/KZT")]
    [InlineData("69.31", "NBK CNY/KZT")]
    [InlineData("9.3", "PBOC USD/CNY, NBK USD/KZT")]
    public void Zeros_that_a_bank_drops_count_as_digits_of_its_number(string value, string legs)
    {
        var book = Book(
            $"NBK 1 CNY = {value} KZT on 2026-04-02",
            "NBK 1 USD = 475.09 KZT on 2026-04-02",
            "PBOC 1 USD = 6.8855 CNY on 2026-04-02"
        );

        var there = Resolver.Usual.Resolve("CNY", "KZT", Thursday, book, out _)!;
        var back = Resolver.Usual.Resolve("KZT", "CNY", Thursday, book, out _)!;

        Assert.Equal(legs, string.Join(", ", there.Legs.Select(Named)));
        Assert.Equal(there.Legs.ToHashSet(), back.Legs.ToHashSet());
    }

    [Theory]
    [InlineData("3.91")]
    [InlineData("0.4")]
    [InlineData("3")]
    [InlineData("5.40")]
    [InlineData("54.3")]
    [InlineData("38")]
    [InlineData("470.9")]
    public void What_the_reader_of_a_list_calls_coarse_is_no_official_rate_and_the_rest_is_one(string value)
    {
        var list = SampleLists.Of("NBK");
        var rates = list.Read(list.WithThird(value)).Rates;
        var book = new RateBook(
            rates.ToDictionary(
                rate => new SeriesId("NBK", rate.Base, rate.Quote),
                rate => new Series(
                    new("NBK", rate.Base, rate.Quote),
                    [new(rate.AsOf, rate.AsOf, rate.Units, rate.Value, 1)]
                )
            )
        );
        // Without the bank of Uzbekistan, which speaks of its money before anybody else.
        var resolver = new Resolver(new Owners(new Dictionary<string, string> { ["KZT"] = "NBK" }));
        var third = rates.Single(rate => rate.Base == "UZS");

        var answer = resolver.Resolve("UZS", "KZT", third.AsOf, book, out _)!;

        Assert.Equal(
            third.Flags.HasFlag(RateFlags.LowPrecision) ? RateMethod.Cross : RateMethod.Published,
            answer.Method
        );
    }

    private static string Named(RateLeg leg) => $"{leg.Bank} {leg.Base}/{leg.Quote}";
}
