namespace Dastan.Domain.Imports;

/// <summary>
/// What an import made of an item of another system, so that a second run finds it again instead of adding it twice.
/// </summary>
public sealed class ImportedItem
{
    private ImportedItem() { }

    public ImportedItem(string source, string sourceId, Guid target, string fingerprint) =>
        (Source, SourceId, Target, Fingerprint) = (source, sourceId, target, fingerprint);

    /// <summary>The system and its address: "wordpress https://old.example".</summary>
    public string Source { get; private set; } = "";

    /// <summary>Kind and number there: "post 101".</summary>
    public string SourceId { get; private set; } = "";

    /// <summary>The id of the story, static page, person, topic or picture that it became.</summary>
    public Guid Target { get; private set; }

    /// <summary>SHA-256 of what came in, in hexadecimal: the same again changes nothing.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <param name="target">What it became now: what it had become may have been removed here.</param>
    public void CameAgain(Guid target, string fingerprint) => (Target, Fingerprint) = (target, fingerprint);
}
