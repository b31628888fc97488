namespace Dastan.Web.Reader.Loans;

/// <summary>GET /calculator/loan: what a loan comes to. 400 for numbers that make none.</summary>
public static class ReckonLoan
{
    public static IResult Get([AsParameters] LoanAsked asked, Reading reading)
    {
        reading.Ingredients.AreAll();
        var words = Dastan.Domain.Languages.Words.For(reading.Code).OnLoans;
        var loan = asked.Read(reading.Language);
        var siblings = reading.InEditions(LoanAsked.Path, _ => true);
        var head = reading.Head(words.Title, words.About, LoanAsked.Path) with
        {
            Alternates = reading.Alternates(siblings),
            IsForIndexes = asked.IsBlank,
        };
        return Show.Page<LoanPage, LoanView>(
            reading.Frame(head, siblings),
            loan is null ? Typed(asked, reading) : LoanView.Of(loan, reading),
            loan is null && !asked.IsBlank ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK
        );
    }

    private static LoanView Typed(LoanAsked asked, Reading reading) =>
        new(
            reading.AddressOf(LoanAsked.Path),
            asked.Sum ?? "",
            asked.Rate ?? "",
            asked.Years ?? "",
            asked.Currency ?? reading.Edition.OwnCurrency ?? "USD",
            "",
            "",
            ""
        )
        {
            IsWrong = !asked.IsBlank,
        };
}
