using System.Text.Json.Nodes;
using Dastan.Domain.Formats;
using Dastan.Domain.Formats.WordPress;

namespace Dastan.Tests.Formats.WordPress;

/// <summary>One file of the shared exports as it is expected to be read, and as we read it.</summary>
internal sealed record ScoredExport(
    ExpectedReading Expected,
    SourceReading Reading,
    IReadOnlyList<IncomingStory> Stories
)
{
    /// <summary>Each expected item with the story that was read for it, by number or, where there is none, by headline.</summary>
    public IEnumerable<(JsonObject Expected, IncomingStory? Story)> Pairs =>
        Expected.Items.Select(item =>
            (
                item,
                Stories.FirstOrDefault(story =>
                    item.Text("sourceId") is { } id ? story.SourceId == id : story.Headline == item.Text("title")
                )
            )
        );
}

/// <summary>All shared exports, read once for all tests.</summary>
internal static class SharedExports
{
    private static readonly Lazy<IReadOnlyList<ScoredExport>> Read = new(() =>
        [.. ExpectedReading.In(Folder).Select(expected => Score(expected))]
    );

    public static string Folder => SharedData.Folder("wxr");

    public static IReadOnlyList<ScoredExport> All
    {
        get
        {
            _ = Folder;
            return Read.Value;
        }
    }

    private static ScoredExport Score(ExpectedReading expected)
    {
        using var file = File.OpenRead(Path.Combine(Folder, expected.File));
        var export = WordPressExport.Survey(file);
        return new(expected, export.Reading, [.. export.Stories()]);
    }
}
