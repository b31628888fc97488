using System.Diagnostics.CodeAnalysis;

namespace Dastan.Web.Commands;

/// <summary>The settings of a bucket for backups, as they are given.</summary>
internal static class GivenBucket
{
    /// <exception cref="CommandRefusal">One of them can't be.</exception>
    public static BucketSettings Read(GivenSettings given)
    {
        given.RequireKnown("Backup:Bucket", ["Endpoint", "Region", "PathStyle", "AccessKey", "Secret", "SecretFile"]);
        // Somebody may have written the keys into it: then it is not repeated.
        if (given["Backup:Bucket:Endpoint"]?.Contains('@', StringComparison.Ordinal) == true)
            throw new CommandRefusal(
                "Backup:Bucket:Endpoint has an @ in it: it may hold no keys. They belong into Backup:Bucket:AccessKey and Backup:Bucket:Secret. docs/settings.md tells more."
            );
        return new()
        {
            Endpoint = given.Read<Uri?>(
                "Backup:Bucket:Endpoint",
                null,
                Endpoint,
                "the address of a store, without keys or a path in it: https://s3.example"
            ),
            Region = given["Backup:Bucket:Region"],
            PathStyle = given.Read<bool?>("Backup:Bucket:PathStyle", null, Switch, "on or off"),
            AccessKey = given["Backup:Bucket:AccessKey"],
            Secret = GivenSecret.Read(given, "Backup:Bucket:Secret", "Backup:Bucket:SecretFile"),
            SecretFile = given["Backup:Bucket:SecretFile"],
        };
    }

    // Encrypted unless somebody says otherwise.
    private static bool Endpoint(string text, [NotNullWhen(true)] out Uri? endpoint) =>
        Uri.TryCreate(
            text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}",
            UriKind.Absolute,
            out endpoint
        )
        && endpoint is { Scheme: "http" or "https", Host: not "", PathAndQuery: "" or "/", UserInfo: "", Fragment: "" };

    private static bool Switch(string text, out bool? value)
    {
        var isRead = GivenSettings.Switch(text, out var isOn);
        value = isOn;
        return isRead;
    }
}
