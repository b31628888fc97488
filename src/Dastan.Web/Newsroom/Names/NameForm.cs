using Dastan.Domain.Languages;
using Dastan.Domain.Topics;

namespace Dastan.Web.Newsroom.Names;

/// <summary>What is typed about a topic or somebody in a byline.</summary>
public sealed record NameForm
{
    /// <summary>By the code of the language.</summary>
    public Dictionary<string, string> Names
    {
        get;
        // Binding gives nothing where no language came.
        init => field = value ?? [];
    } = [];

    /// <summary>By the code of the language.</summary>
    public Dictionary<string, string> Abouts
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>One a line.</summary>
    public string? Forms { get; init; }

    public string? Slug { get; init; }

    public TopicKind Kind { get; init; }

    /// <summary>The one that it was written from.</summary>
    public int Version { get; init; }

    internal LocalText Name => LocalTexts.Read(Names);

    internal LocalText About => LocalTexts.Read(Abouts);

    internal static NameForm Of(INamed thing, LocalText about, TopicKind? kind) =>
        new()
        {
            Names = new(thing.Name.ByLanguage),
            Abouts = new(about.ByLanguage),
            Forms = thing.Forms.ToString(),
            Slug = thing.Slug,
            Kind = kind ?? default,
            Version = thing.Version,
        };
}
