using Dastan.Domain.Formats;
using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Imports;

/// <summary>What the batches of one import share.</summary>
public sealed class ImportRun
{
    private readonly List<Edition> editions;

    private ImportRun(ImportChoices choices, ImportReport report, List<Edition> editions, List<Section> sections)
    {
        (Choices, Report, this.editions) = (choices, report, editions);
        Sections = new IncomingSections(sections, choices.Map);
        Source = $"{choices.System} {NameOf(report.Source)}".TrimEnd();
        OwnPaths = sections
            .Select(section => $"{EditionOf(section.Edition).Prefix}/{section.Slug}")
            .Append("/")
            .ToHashSet();
    }

    public ImportChoices Choices { get; }

    public ImportReport Report { get; }

    /// <summary>The name under which imported items are remembered: "wordpress old.example".</summary>
    public string Source { get; }

    public IncomingSections Sections { get; }

    public required PeopleHere People { get; init; }

    public required TopicsHere Topics { get; init; }

    public required PictureIntake Intake { get; init; }

    /// <summary>Addresses that lead to what comes in, as <see cref="OldAddress.Key"/>s.</summary>
    public required IReadOnlySet<string> OldAddresses { get; init; }

    /// <summary>Paths that are the paper's own, whatever they once led to elsewhere.</summary>
    public HashSet<string> OwnPaths { get; }

    /// <summary>The names of the items that have come.</summary>
    public HashSet<string> Seen { get; } = [];

    /// <summary>The edition a story comes into: that of the language it says, else the one chosen, else the source's.</summary>
    public Edition EditionFor(IncomingStory story)
    {
        var wanted = OwnLanguageOf(story) ?? Choices.Edition ?? LanguageOf(Report.Source.Language)?.Code;
        return editions.Find(edition => edition.Code == wanted)
            ?? editions.Find(edition => edition.Code == Choices.Edition)
            ?? editions[0];
    }

    /// <summary>The code of the language that a story says it is in, where the paper has no edition in it; else null.</summary>
    public string? LanguageWithoutEdition(IncomingStory story) =>
        OwnLanguageOf(story) is { } code && !editions.Exists(edition => edition.Code == code) ? code : null;

    // Null where it says no other than the whole site.
    private string? OwnLanguageOf(IncomingStory story) =>
        story.Language != Report.Source.Language ? LanguageOf(story.Language)?.Code : null;

    /// <summary>The edition in which a path would be read, and the path within it; "" for its front.</summary>
    public (string Edition, string Path) WithinEdition(string path)
    {
        var own =
            editions.Find(edition =>
                edition.Prefix is not "" && $"{path}/".StartsWith($"{edition.Prefix}/", StringComparison.Ordinal)
            ) ?? editions[0];
        return (own.Code, path[own.Prefix.Length..]);
    }

    /// <summary>The language that a site means. Sites often call one by its country, and WordPress calls some by three letters (the locales of https://translate.wordpress.org).</summary>
    internal static Language? LanguageOf(string? code) =>
        Language.Find(
            code?.ToLowerInvariant().Split('-', '_')[0] switch
            {
                "kz" or "kaz" => "kk",
                "kg" or "kir" => "ky",
                "tj" or "tgk" => "tg",
                "tm" or "tuk" => "tk",
                "uzb" => "uz",
                "rus" => "ru",
                "eng" => "en",
                _ => code,
            }
        );

    /// <exception cref="ImportRefusal">The edition is none of the paper's.</exception>
    public static async Task<ImportRun> PrepareAsync(
        NewsDb db,
        ImportChoices choices,
        ImportReport report,
        Incoming incoming,
        PictureIntake intake,
        CancellationToken stop
    )
    {
        if (!await db.Editions.AnyAsync(stop))
            FoundPaper.In(db, choices, report, incoming);
        if (!choices.IsDryRun)
            await db.SaveAsync(stop);

        var editions = await db.Editions.OrderBy(edition => edition.Position).ToListAsync(stop);
        editions = editions is [] ? [.. db.Editions.Local] : editions;
        if (choices.Edition is { } chosen && editions.TrueForAll(edition => edition.Code != chosen))
            throw new ImportRefusal(
                $"The paper has no edition {chosen}: it has {string.Join(", ", editions.Select(edition => edition.Code))}."
            );

        var sections = await db.Sections.ToListAsync(stop);
        return new(choices, report, editions, sections is [] ? [.. db.Sections.Local] : sections)
        {
            People = await PeopleHere.LoadAsync(db, stop),
            Topics = await TopicsHere.LoadAsync(db, stop),
            Intake = intake,
            OldAddresses = incoming.Addresses.Select(OldAddress.Key).ToHashSet(),
        };
    }

    // A site that moved to https, or dropped its "www.", is still the same.
    private static string NameOf(SourceReading source)
    {
        if (!Uri.TryCreate(source.Address, UriKind.Absolute, out var address))
            return source.Title.Length <= 200 ? source.Title : source.Title[..200];
        var host = address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
        return (host + address.AbsolutePath).TrimEnd('/');
    }

    private Edition EditionOf(string code) => editions.First(edition => edition.Code == code);
}

/// <summary>Why an import can't begin, in a sentence.</summary>
public sealed class ImportRefusal(string sentence) : Exception(sentence);
