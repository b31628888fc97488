namespace Dastan.Web.Newsroom.Texts;

/// <summary>Pages that stand outside the news.</summary>
public sealed partial record StaticPageTexts
{
    public required string Title { get; init; }

    public required string New { get; init; }

    public required string Edition { get; init; }

    public required string Name { get; init; }

    public required string Slug { get; init; }

    public required string State { get; init; }

    public required string Changed { get; init; }

    public required string Public { get; init; }

    public required string Hidden { get; init; }

    public required string FootPlace { get; init; }

    public required string InFoot { get; init; }

    public required string Body { get; init; }

    public required string BodyAdvice { get; init; }

    public required string SlugAdvice { get; init; }

    public required string Save { get; init; }

    public required string Saved { get; init; }

    public required string Publish { get; init; }

    public required string Unpublish { get; init; }

    public required string Remove { get; init; }

    public required string RemoveAdvice { get; init; }

    public required string SeePage { get; init; }

    public required string Back { get; init; }

    public required string Nothing { get; init; }

    public required string NameMissing { get; init; }

    public required string EditionUnknown { get; init; }

    /// <summary>{0}: an address.</summary>
    public required string SlugTaken { get; init; }

    /// <summary>{0}: an address, {1}: another.</summary>
    public required string SlugLeads { get; init; }

    public required string FootWrong { get; init; }

    public required string IsPublic { get; init; }

    public required string Empty { get; init; }

    public required string Drops { get; init; }

    public required string Dropped { get; init; }

    public required string Meanwhile { get; init; }

    public required string Theirs { get; init; }
}
