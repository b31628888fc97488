using System.Text.RegularExpressions;

namespace Dastan.Web.Backups.Buckets;

/// <summary>Where in a store backups lie, as people write it: <c>s3://bucket</c>, or <c>s3://bucket/folder</c>.</summary>
/// <param name="Bucket">3 to 63 letters, digits, hyphens, points and underscores.</param>
/// <param name="Folder">Empty, or with a slash at its end.</param>
public sealed partial record BucketAddress(string Bucket, string Folder)
{
    private const string Scheme = "s3://";

    /// <summary>Whether a name is meant to be one.</summary>
    public static bool Is(string name) => name.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="FormatException">It is none. The sentence does not repeat it: somebody may have written a key into it.</exception>
    public static BucketAddress Read(string name)
    {
        var parts = Form().Match(name);
        if (!parts.Success || parts.Groups["step"].Captures.Any(step => step.Value is "." or ".."))
            throw new FormatException(
                "The address of a bucket is s3://bucket or s3://bucket/folder, without keys, question marks or empty steps in it. Keys belong into Backup:Bucket:AccessKey and Backup:Bucket:Secret."
            );
        var folder = string.Join('/', parts.Groups["step"].Captures.Select(step => step.Value));
        return new(parts.Groups["bucket"].Value, folder is "" ? "" : $"{folder}/");
    }

    public override string ToString() => $"{Scheme}{Bucket}/{Folder}".TrimEnd('/');

    [GeneratedRegex(
        @"^s3://(?<bucket>[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9])(?:/(?<step>[\w.!*'() -]+))*/?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Form();
}
