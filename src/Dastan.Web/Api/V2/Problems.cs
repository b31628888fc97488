using Dastan.Domain.Rates;

namespace Dastan.Web.Api.V2;

/// <summary>The problems that the second version knows. The page of the API tells of each.</summary>
public static class Problems
{
    public static Problem UnknownParameter(string name, IEnumerable<string> known) =>
        Senseless(
            "unknown-parameter",
            "There is no such parameter",
            known.Any()
                ? $"\"{name}\" is none of {string.Join(", ", known)}."
                : $"\"{name}\" is not known: this address takes no parameters.",
            name
        );

    public static Problem BadValue(string where, string detail) =>
        Senseless("bad-value", "A value can't be understood", detail, where);

    public static Problem UnknownCurrency(string where, string code) =>
        Senseless(
            "unknown-currency",
            "There is no such currency",
            $"\"{code}\" is no currency that is known here.",
            where
        );

    public static Problem TooManyDays(int most) =>
        Senseless(
            "too-many-days",
            "The range is too long",
            FormattableString.Invariant(
                $"One call gives at most {most} days. Ask for less, or for group=week or group=month, which have no bound."
            ),
            "from"
        );

    /// <summary>The question is clear, and there is no rate.</summary>
    public static Problem NoRate(NoRate none, string? why) =>
        new(
            StatusCodes.Status404NotFound,
            none.Code.Replace('_', '-'),
            none.Code switch
            {
                "too_old" => "The bank has been silent for too long",
                "not_alive" => "The currency was no money on that day",
                "unknown_currency" => "There is no such currency",
                _ => "There is no such rate",
            },
            none.Reason
        )
        {
            Why = why,
        };

    public static Problem NotFound(string detail) =>
        new(StatusCodes.Status404NotFound, "not-found", "Nothing is here", detail);

    /// <summary>For what was refused before anybody looked at the question.</summary>
    public static Problem OfStatus(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound => NotFound("The API has no such address. /v2/openapi.json has them all."),
            StatusCodes.Status405MethodNotAllowed => new(
                status,
                "method-not-allowed",
                "Only reading is possible",
                "Ask with GET or HEAD."
            ),
            StatusCodes.Status414UriTooLong => new(
                status,
                "address-too-long",
                "The address is too long",
                "Ask for fewer currencies at once."
            ),
            StatusCodes.Status429TooManyRequests => new(
                status,
                "too-many-requests",
                "Too many requests",
                "Wait for as many seconds as Retry-After says. RateLimit says beforehand how many are left."
            ),
            >= StatusCodes.Status500InternalServerError => new(
                status,
                "broken",
                "Something broke",
                "It is not your fault and stands in our log. Ask again later."
            ),
            _ => new(status, "bad-request", "The request can't be understood", "It is no request that HTTP allows."),
        };

    private static Problem Senseless(string code, string title, string detail, string where) =>
        new(StatusCodes.Status422UnprocessableEntity, code, title, detail) { Where = where };
}
