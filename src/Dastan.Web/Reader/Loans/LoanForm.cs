using System.Net;
using Dastan.Domain.Languages;

namespace Dastan.Web.Reader.Loans;

/// <summary>The calculator's form with its outcome, on its own page and in stories.</summary>
public static class LoanForm
{
    /// <returns>HTML: a form that leads to the calculator's page, so that it needs no script.</returns>
    public static string Of(LoanView view, LoanWords words) =>
        $"<form class=\"loan\" action=\"{view.Address}\">"
        + (view.Label is "" ? "" : $"<p class=\"loan-name\">{Text(view.Label)}</p>")
        + Field(words.Sum, "sum", view.Sum)
        + Field(words.Currency, "currency", view.Currency)
        + Field(words.Percent, "rate", view.Percent)
        + Field(words.Years, "years", view.Years)
        + $"<button>{Text(words.Reckon)}</button></form>"
        + (view.IsWrong ? $"<p class=\"loan-wrong\" role=\"alert\">{Text(words.Wrong)}</p>" : "")
        + (view.Payment is "" ? "" : Outcome(view, words));

    private static string Outcome(LoanView view, LoanWords words) =>
        $"<p class=\"loan-outcome\">{Text(words.Payment)}: <strong>{Text(view.Payment)}</strong>. "
        + $"{Text(words.Total)}: {Text(view.Total)}, {Text(words.Interest)} {Text(view.Interest)}.</p>";

    private static string Field(string label, string name, string value) =>
        $"<label>{Text(label)} <input name=\"{name}\" value=\"{Text(value)}\" maxlength=\"40\" autocomplete=\"off\"></label>";

    private static string Text(string words) => WebUtility.HtmlEncode(words);
}
