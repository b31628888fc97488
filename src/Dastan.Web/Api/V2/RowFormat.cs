namespace Dastan.Web.Api.V2;

/// <summary>The forms in which rows are given.</summary>
public enum RowFormat
{
    /// <summary>One array.</summary>
    Json,

    /// <summary>An object a line.</summary>
    Ndjson,

    /// <summary>A table with a head, RFC 4180.</summary>
    Csv,
}

/// <summary>Which of them is wanted.</summary>
public static class RowFormats
{
    private static RowFormat? Named(string? name) =>
        name switch
        {
            "json" => RowFormat.Json,
            "ndjson" => RowFormat.Ndjson,
            "csv" => RowFormat.Csv,
            _ => null,
        };

    /// <summary>What an address ends in, else what the parameter <c>format</c> says, else what is liked.</summary>
    /// <param name="suffix">Null where the address has none.</param>
    public static RowFormat Wanted(Asked asked, HttpRequest request, string? suffix)
    {
        RowFormat? named = asked.Text("format") is null ? null : Named(asked.OneOf("format", "json", "ndjson", "csv"));
        var ending = Named(suffix);
        if (named is not null && ending is not null && named != ending)
            asked.Refuse(Problems.BadValue("format", $"The address ends in .{suffix} and asks for another form."));
        return ending ?? named ?? Liked(request);
    }

    /// <summary>What the Accept header likes best; JSON where it does not say.</summary>
    public static RowFormat Liked(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .Accept.OrderByDescending(choice => choice.Quality ?? 1)
            .Select(choice => (RowFormat?)Of(choice.MediaType.Value))
            .FirstOrDefault(format => format is not null)
        ?? RowFormat.Json;

    public static string MediaType(RowFormat format) =>
        format switch
        {
            RowFormat.Ndjson => "application/x-ndjson; charset=utf-8",
            RowFormat.Csv => "text/csv; charset=utf-8; header=present",
            _ => "application/json; charset=utf-8",
        };

    private static RowFormat? Of(string? mediaType) =>
        mediaType?.ToLowerInvariant() switch
        {
            "application/json" => RowFormat.Json,
            "application/x-ndjson" or "application/ndjson" or "application/jsonl" => RowFormat.Ndjson,
            "text/csv" => RowFormat.Csv,
            _ => null,
        };
}
