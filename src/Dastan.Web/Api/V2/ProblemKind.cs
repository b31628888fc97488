namespace Dastan.Web.Api.V2;

/// <summary>A kind of problem.</summary>
/// <param name="Code">For programs; the end of <c>type</c>, which leads to its line on the page of the API.</param>
/// <param name="Title">In words, always the same.</param>
/// <param name="Help">What to do, for people.</param>
public sealed record ProblemKind(string Code, int Status, string Title, string Help)
{
    public static readonly ProblemKind UnknownParameter = new(
        "unknown-parameter",
        StatusCodes.Status422UnprocessableEntity,
        "There is no such parameter",
        "Parameters that are not known are refused, so that no slip of the pen goes unseen. Names are in small letters."
    );

    public static readonly ProblemKind BadValue = new(
        "bad-value",
        StatusCodes.Status422UnprocessableEntity,
        "A value can't be understood",
        "detail says what it may be; where names the parameter."
    );

    public static readonly ProblemKind UnknownCurrency = new(
        "unknown-currency",
        StatusCodes.Status422UnprocessableEntity,
        "There is no such currency",
        "Codes are those of ISO 4217; /v2/currencies has them all."
    );

    public static readonly ProblemKind TooManyDays = new(
        "too-many-days",
        StatusCodes.Status422UnprocessableEntity,
        "The range is too long",
        "One call gives five years of days. Weeks and months have no bound: group=week, group=month."
    );

    public static readonly ProblemKind NoRate = new(
        "no-rate",
        StatusCodes.Status404NotFound,
        "There is no such rate",
        "No list that is known here says anything of the pair on or shortly before that day."
    );

    public static readonly ProblemKind TooOld = new(
        "too-old",
        StatusCodes.Status404NotFound,
        "The bank has been silent for too long",
        "A bank's word counts for fourteen days after it was last said."
    );

    public static readonly ProblemKind NotAlive = new(
        "not-alive",
        StatusCodes.Status404NotFound,
        "The currency was no money on that day",
        "detail names its successor. A sum in a currency that is no more is not converted."
    );

    public static readonly ProblemKind NotFound = new(
        "not-found",
        StatusCodes.Status404NotFound,
        "Nothing is here",
        "/v2/openapi.json has all addresses."
    );

    public static readonly ProblemKind MethodNotAllowed = new(
        "method-not-allowed",
        StatusCodes.Status405MethodNotAllowed,
        "Only reading is possible",
        "Ask with GET or HEAD."
    );

    public static readonly ProblemKind AddressTooLong = new(
        "address-too-long",
        StatusCodes.Status414UriTooLong,
        "The address is too long",
        "Ask for fewer currencies at once."
    );

    public static readonly ProblemKind TooManyRequests = new(
        "too-many-requests",
        StatusCodes.Status429TooManyRequests,
        "Too many requests",
        "Wait for as many seconds as Retry-After says. RateLimit says beforehand how many are left."
    );

    public static readonly ProblemKind BadRequest = new(
        "bad-request",
        StatusCodes.Status400BadRequest,
        "The request can't be understood",
        "It is no request that HTTP allows."
    );

    public static readonly ProblemKind Broken = new(
        "broken",
        StatusCodes.Status500InternalServerError,
        "Something broke",
        "It is not your fault and stands in our log. Ask again later."
    );

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        UnknownParameter,
        BadValue,
        UnknownCurrency,
        TooManyDays,
        NoRate,
        TooOld,
        NotAlive,
        NotFound,
        MethodNotAllowed,
        AddressTooLong,
        TooManyRequests,
        BadRequest,
        Broken,
    ];
}
