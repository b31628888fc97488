namespace Dastan.Web.Reader.Rates;

/// <summary>A form in which rates are given to programs.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Ending">Of the address: <c>.csv</c>.</param>
/// <param name="MediaType">Without its charset, which is UTF-8.</param>
public sealed record SeriesForm(string Name, string Ending, string MediaType)
{
    public static SeriesForm Csv { get; } = new("CSV", ".csv", "text/csv");

    public static SeriesForm Json { get; } = new("JSON", ".json", "application/json");

    public static IReadOnlyList<SeriesForm> All { get; } = [Csv, Json];
}
