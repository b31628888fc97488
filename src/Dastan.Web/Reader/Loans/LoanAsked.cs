using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;

namespace Dastan.Web.Reader.Loans;

/// <summary>The parameters of the calculator as they came, in any language's form of numbers.</summary>
/// <param name="Rate">Percent a year.</param>
public sealed record LoanAsked(string? Sum, string? Rate, string? Years, string? Currency)
{
    private const int LongestField = 40;

    /// <summary>Within the edition.</summary>
    public const string Path = "/calculator/loan";

    public bool IsBlank => (Sum ?? "") + (Rate ?? "") + (Years ?? "") + (Currency ?? "") is "";

    /// <summary>The loan; null for what can't be reckoned.</summary>
    public Loan? Read(Language language)
    {
        if (new[] { Sum, Rate, Years, Currency }.Any(field => field is { Length: > LongestField }))
            return null;
        var loan =
            TypedNumber.Read(Sum ?? "", language) is { } sum
            && TypedNumber.Read(Rate ?? "", language) is { } rate
            && TypedNumber.Read(Years ?? "", language) is { } years
                ? new Loan(sum, rate, years, (Currency ?? "").ToUpperInvariant())
                : null;
        return loan is { IsSound: true } ? loan : null;
    }
}
