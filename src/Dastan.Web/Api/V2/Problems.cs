using Dastan.Domain.Rates;

namespace Dastan.Web.Api.V2;

/// <summary>The problems of the second version, each with what it is about.</summary>
public static class Problems
{
    public static Problem UnknownParameter(string name, IReadOnlyList<string> known) =>
        new(
            ProblemKind.UnknownParameter,
            known is []
                ? $"\"{name}\" is not known: this address takes no parameters."
                : $"\"{name}\" is none of {string.Join(", ", known)}."
        )
        {
            Where = name,
        };

    public static Problem BadValue(string where, string detail) => new(ProblemKind.BadValue, detail) { Where = where };

    public static Problem UnknownCurrency(string where, string code) =>
        new(ProblemKind.UnknownCurrency, $"\"{code}\" is no currency that is known here.") { Where = where };

    public static Problem TooManyDays(int most) =>
        new(
            ProblemKind.TooManyDays,
            FormattableString.Invariant(
                $"One call gives at most {most} days. Ask for less, or for group=week or group=month, which have no bound."
            )
        )
        {
            Where = "from",
        };

    /// <summary>The question is clear, and there is no rate.</summary>
    /// <param name="why">See <see cref="WhyThisDate"/>.</param>
    public static Problem NoRate(NoRate none, string? why) =>
        new(
            none.Code switch
            {
                "too_old" => ProblemKind.TooOld,
                "not_alive" => ProblemKind.NotAlive,
                _ => ProblemKind.NoRate,
            },
            none.Reason
        )
        {
            Why = why,
        };

    public static Problem NotFound(string detail) => new(ProblemKind.NotFound, detail);

    /// <summary>For what was refused before anybody looked at the question.</summary>
    public static Problem OfStatus(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound => NotFound("The API has no such address. /v2/openapi.json has them all."),
            >= StatusCodes.Status500InternalServerError => Simply(ProblemKind.Broken),
            _ => Simply(ProblemKind.All.FirstOrDefault(kind => kind.Status == status) ?? ProblemKind.BadRequest),
        };

    private static Problem Simply(ProblemKind kind) => new(kind, kind.Help);
}
