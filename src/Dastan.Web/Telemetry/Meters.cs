namespace Dastan.Web.Telemetry;

/// <summary>Whose numbers are passed on: the paper's own, the web server's, the runtime's. None of them has a person's data in a tag.</summary>
internal static class Meters
{
    public const string OwnBeginWith = "Dastan.";

    /// <summary>The runtime's has no factory; it is one for the whole process.</summary>
    public const string Runtime = "System.Runtime";

    /// <summary>By name; a star stands for any end of it.</summary>
    public static readonly string[] Names =
    [
        OwnBeginWith + "*",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        Runtime,
    ];

    public static bool Has(string name) =>
        name.StartsWith(OwnBeginWith, StringComparison.Ordinal) || Names.Contains(name, StringComparer.Ordinal);
}
