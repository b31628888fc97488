using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Web.Press;
using NodaTime;

namespace Dastan.Web.Reader;

/// <summary>One reader's request: which paper and edition, at what instant, at which address.</summary>
/// <param name="Now">The one instant that everything in the answer is decided by.</param>
/// <param name="Path">The path within the edition, without its prefix: "/2025/04/slug" for "/ru/2025/04/slug".</param>
/// <param name="Query">With its question mark; "" for none.</param>
/// <param name="Origin">The paper's public address, absolute and without a slash at its end.</param>
public sealed record Reading(
    PaperSnapshot Snapshot,
    Edition Edition,
    Instant Now,
    string Path,
    string Query,
    string Origin
)
{
    /// <summary>What the answer is made of; slices and parts say it while they make it.</summary>
    public Ingredients Ingredients { get; init; } = new();

    public string Code => Edition.Code;

    /// <summary>The language whose forms and words the edition uses; English for one that has no words yet.</summary>
    public Language Language => Language.Find(Edition.Code) ?? Language.English;

    public LocalDate Today => Edition.DayOf(Now);

    /// <summary>The day of the paper's first edition, by which the rights to pictures end, in every edition at once.</summary>
    public LocalDate PaperDay => Snapshot.Editions[0].DayOf(Now);

    /// <summary>The furthest day of any edition.</summary>
    public LocalDate LatestDay => Snapshot.Editions.Max(edition => edition.DayOf(Now));

    /// <summary>The edition's sections in order.</summary>
    public IEnumerable<Section> Sections => Snapshot.Sections[Edition.Code];

    // Of a story that kept its address: it stands in one edition, and its address may be of another or of none.
    private string? KeptPath { get; init; }

    /// <summary>The whole path that was asked for, with its prefix.</summary>
    public string AddressAsked => KeptPath ?? AddressOf(Path);

    /// <summary>What is asked for, as addresses of the past are looked up by.</summary>
    public string KeyAsked => OldAddress.KeyOfRequest(AddressAsked, Query);

    /// <summary>An address within the edition: "/topics/trade" becomes "/ru/topics/trade".</summary>
    public string AddressOf(string path) => AddressIn(Edition, path);

    /// <summary>The same path in an edition.</summary>
    public static string AddressIn(Edition edition, string path) =>
        path is "/" && edition.Prefix is not "" ? edition.Prefix : edition.Prefix + path;

    /// <summary>The same request as an edition answers it, whatever its address begins with.</summary>
    public Reading In(string code)
    {
        if (code == Code || Snapshot.Editions.FirstOrDefault(one => one.Code == code) is not { } edition)
            return this;
        var there = this with { Edition = edition, KeptPath = AddressAsked };
        there.HoldForToday();
        return there;
    }

    /// <summary>The date stands on every page, and an answer that does not show it may still depend on it.</summary>
    public void HoldForToday() => Ingredients.HoldUntil(Edition.Zone.AtStartOfDay(Today.PlusDays(1)).ToInstant());

    /// <summary>The same moment at another of the paper's addresses: "/ru/2025/04/slug" is read in the Russian edition.</summary>
    public Reading At(string address)
    {
        var first = address.Split('/', 3) is [_, var part, ..] ? part : "";
        var edition = Snapshot.Editions.FirstOrDefault(edition => edition.Position > 0 && edition.Code == first);
        var rest = edition is null ? address : address[(first.Length + 1)..];
        return this with { Edition = edition ?? Snapshot.Editions[0], Path = rest is "" ? "/" : rest, KeptPath = null };
    }

    /// <summary>A section's name in this edition; its slug where it has none.</summary>
    public string NameOfSection(string slug) => Sections.FirstOrDefault(section => section.Slug == slug)?.Name ?? slug;

    public static ValueTask<Reading?> BindAsync(HttpContext context) =>
        ValueTask.FromResult(context.Features.Get<Reading>());
}
