using Dastan.Domain.Languages;

namespace Dastan.Web.Parts;

/// <summary>Everything around a page of the reader's site.</summary>
public sealed record Frame
{
    public required string PaperName { get; init; }

    /// <summary>A line under the name; "" for none.</summary>
    public required string Strapline { get; init; }

    /// <summary>The edition's code, which is the language of the page: <c>en</c>, <c>kk</c>.</summary>
    public required string Language { get; init; }

    /// <summary>"" for the first edition, "/ru" for another.</summary>
    public required string Prefix { get; init; }

    /// <summary>All editions in their order, this one included; an edition stands alone if it is the only one.</summary>
    public IReadOnlyList<EditionLink> Editions { get; init; } = [];

    public IReadOnlyList<Link> Sections { get; init; } = [];

    /// <summary>The date of the edition in words: "Friday, 12 December 2025".</summary>
    public required ShownTime Date { get; init; }

    /// <summary>Where the paper of that date is found; null where nothing was published on it.</summary>
    public string? DateAddress { get; init; }

    /// <summary>Null while no rate is known.</summary>
    public StripView? Strip { get; init; }

    public required Words Words { get; init; }

    public required HeadView Head { get; init; }

    /// <summary>The path that the reader asked for, with its query.</summary>
    public required string CurrentAddress { get; init; }

    /// <summary>Static pages for the foot: about, contact, corrections policy.</summary>
    public IReadOnlyList<Link> FootPages { get; init; } = [];

    /// <summary>The RSS feed of this page's list, or of the front.</summary>
    public string FeedAddress { get; init; } = "";

    /// <summary>The archive of the year; "" while nothing is published.</summary>
    public string ArchiveAddress { get; init; } = "";

    /// <summary>Scripts of our own that the page is better with; it reads without them.</summary>
    public IReadOnlyList<Script> Scripts { get; init; } = [];

    public string HomeAddress => Prefix is "" ? "/" : Prefix;

    public string SearchAddress => Prefix + "/search";

    public string TrackersAddress => Prefix + "/data";

    public string CorrectionsAddress => Prefix + "/corrections";
}
