using System.CommandLine;
using System.CommandLine.Parsing;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Commands;

/// <summary>Options of the commands about rates, read strictly: a misspelt bank or day is said, not guessed.</summary>
internal static class RateOptions
{
    public static Option<Bank[]> Banks(string description) =>
        new("--bank")
        {
            Description = description,
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.Select(token => BankOf(token.Value, result)).OfType<Bank>()],
        };

    public static Option<LocalDate?> Day(string name, string description) =>
        new(name) { Description = description, CustomParser = result => DayOf(result.Tokens[0].Value, result) };

    public static Argument<ObservationName[]> Numbers(string description) =>
        new("number")
        {
            Description = description,
            Arity = ArgumentArity.ZeroOrMore,
            CustomParser = result =>
                [.. result.Tokens.Select(token => NumberOf(token.Value, result)).OfType<ObservationName>()],
        };

    private static Bank? BankOf(string text, ArgumentResult result)
    {
        if (Bank.Find(text) is { } bank)
            return bank;
        result.AddError($"{text} is no bank that is read: {string.Join(", ", Bank.All)}.");
        return null;
    }

    private static LocalDate? DayOf(string text, ArgumentResult result)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day })
            return day;
        result.AddError($"{text} is no day: write 2026-04-02.");
        return null;
    }

    private static ObservationName? NumberOf(string text, ArgumentResult result)
    {
        if (ObservationName.Read(text) is { } name)
            return name;
        result.AddError($"{text} names no number: it is like NBK/UZS/2026-04-02/2, as ./dastan rates held prints it.");
        return null;
    }
}
