namespace Dastan.Web.Api;

/// <summary>Which addresses are the API's: <c>/v1</c>, <c>/v2</c> and what is below them, also under an edition's prefix.</summary>
public static class ApiAddress
{
    private const int LongestEditionCode = 3;

    public static bool Is(HttpContext context) => Is(context.Request.Path);

    public static bool Is(PathString path) => VersionOf(path) is not "";

    /// <summary>Frankfurter's first version speaks of errors in its own way.</summary>
    public static bool IsFirstVersion(PathString path) => VersionOf(path) is "v1";

    // In small letters: routes take both.
    private static string VersionOf(PathString path) =>
        (path.Value ?? "").Split('/', 4) switch
        {
            [_, var first, ..] when Version(first) is { } version => version,
            [_, { Length: <= LongestEditionCode }, var second, ..] when Version(second) is { } version => version,
            _ => "",
        };

    private static string? Version(string part) =>
        part.Equals("v1", StringComparison.OrdinalIgnoreCase) ? "v1"
        : part.Equals("v2", StringComparison.OrdinalIgnoreCase) ? "v2"
        : null;
}
