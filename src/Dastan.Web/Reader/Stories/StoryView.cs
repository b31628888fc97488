using Dastan.Web.Parts;
using Dastan.Web.Reader.Amounts;

namespace Dastan.Web.Reader.Stories;

/// <summary>A story on its own page.</summary>
public sealed record StoryView
{
    /// <summary>Absolute, for sharing and for print.</summary>
    public required string CanonicalAddress { get; init; }

    public required string Headline { get; init; }

    /// <summary>Plain text; "" for none.</summary>
    public required string Standfirst { get; init; }

    public required Link Section { get; init; }

    /// <summary>People and desks with the addresses of their pages.</summary>
    public IReadOnlyList<Link> Byline { get; init; } = [];

    /// <summary>Where the story was written: "Samarkand"; "" for nowhere in particular.</summary>
    public string Dateline { get; init; } = "";

    public required ShownTime Published { get; init; }

    /// <summary>Null while the words have not changed since.</summary>
    public ShownTime? Updated { get; init; }

    /// <summary>Where its versions are told of; null while there is one alone.</summary>
    public string? HistoryAddress { get; init; }

    public IReadOnlyList<CorrectionView> CorrectionsOnTop { get; init; } = [];

    public IReadOnlyList<CorrectionView> CorrectionsBelow { get; init; } = [];

    public PictureView? Picture { get; init; }

    /// <summary>Story HTML as it goes out to readers.</summary>
    public required string Body { get; init; }

    /// <summary>Its sums of money in other currencies, which the body opens.</summary>
    public IReadOnlyList<AmountNote> Sums { get; init; } = [];

    public IReadOnlyList<Link> Topics { get; init; } = [];

    /// <summary>The same story in other editions.</summary>
    public IReadOnlyList<EditionLink> Translations { get; init; } = [];

    /// <summary>Up to four other stories about the same.</summary>
    public IReadOnlyList<StoryCard> Related { get; init; } = [];
}
