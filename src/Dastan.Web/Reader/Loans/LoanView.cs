using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;

namespace Dastan.Web.Reader.Loans;

/// <summary>A loan with what it comes to, as it is shown.</summary>
/// <param name="Address">Of the calculator in the edition.</param>
/// <param name="Sum">As typed, or in the edition's form of numbers.</param>
/// <param name="Percent">Likewise.</param>
/// <param name="Years">Likewise.</param>
/// <param name="Payment">With its currency; "" where nothing is reckoned.</param>
public sealed record LoanView(
    string Address,
    string Sum,
    string Percent,
    string Years,
    string Currency,
    string Payment,
    string Total,
    string Interest
)
{
    /// <summary>What was typed makes no loan.</summary>
    public bool IsWrong { get; init; }

    /// <summary>Said over the form in a story; "" for none.</summary>
    public string Label { get; init; } = "";

    public static LoanView Of(Loan loan, Reading reading) =>
        new(
            reading.AddressOf(LoanAsked.Path),
            Number(loan.Sum, reading.Language),
            Number(loan.Percent, reading.Language),
            Number(loan.Years, reading.Language),
            loan.Currency,
            Money(loan.Payment, loan, reading.Language),
            Money(loan.Total, loan, reading.Language),
            Money(loan.Interest, loan, reading.Language)
        );

    private static string Money(decimal value, Loan loan, Language language) =>
        $"{NumberForms.Decimal(value, loan.MinorUnits, language)}\u00a0{loan.Currency}";

    private static string Number(decimal value, Language language) =>
        NumberForms.Decimal(value, (value / 1.0000000000000000000000000000m).Scale, language);
}
