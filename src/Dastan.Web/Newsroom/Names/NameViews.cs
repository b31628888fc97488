using Dastan.Domain.Topics;
using Dastan.Web.Newsroom.Pictures;
using Dastan.Web.Newsroom.Texts;

namespace Dastan.Web.Newsroom.Names;

/// <summary>A list of topics or bylines.</summary>
/// <param name="Root">Their address in the newsroom.</param>
/// <param name="Q">What was looked for; "" for nothing.</param>
/// <param name="NextAddress">Null on the last page.</param>
public sealed record NameListView(
    NameTexts Words,
    string Root,
    bool HasKinds,
    string Q,
    IReadOnlyList<NameLine> Lines,
    string? NextAddress
);

/// <param name="Names">In all languages, the edition's first.</param>
/// <param name="Stories">How many, as written in the language of the page: "1,000+" for many.</param>
public sealed record NameLine(string Address, string Names, string Forms, string Slug, TopicKind? Kind, string Stories);

/// <summary>One topic or byline.</summary>
public sealed record NameView
{
    public required NameTexts Words { get; init; }

    public required string Root { get; init; }

    /// <summary>Where its form is sent.</summary>
    public required string Address { get; init; }

    public bool HasKinds { get; init; }

    /// <summary>What stands in the form.</summary>
    public required NameForm Form { get; init; }

    /// <summary>Of the languages, which the paper appears in.</summary>
    public required IReadOnlySet<string> Editions { get; init; }

    /// <summary>Its page for readers; null while there is none.</summary>
    public string? PublicAddress { get; init; }

    public string Stories { get; init; } = "";

    /// <summary>The picture that shows it; null where there can be none, as of a topic or of one that is new.</summary>
    public PortraitView? Portrait { get; init; }

    /// <summary>What somebody else has made of it since; null for nothing.</summary>
    public NameForm? Theirs { get; init; }

    public bool IsSaved { get; init; }

    public string? Problem { get; init; }
}

/// <summary>The picture that shows somebody.</summary>
/// <param name="Picture">Null while there is none.</param>
/// <param name="Choose">Where one is chosen from the library.</param>
/// <param name="Notes">What is wanting of it, in words.</param>
public sealed record PortraitView(OfferedPicture? Picture, string Choose, IReadOnlyList<string> Notes);

/// <summary>What merging two would do.</summary>
public sealed record NameMergerView(NameTexts Words, string Address, Guid Into, string Told);
