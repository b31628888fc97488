using Dastan.Domain;
using Dastan.Domain.Stories;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>What the editor's form sends.</summary>
public sealed record StoryForm
{
    /// <summary>Of a form. Whatever a draft held must come through: it has a megabyte, in which a Cyrillic letter takes two bytes; in a form it takes six.</summary>
    public const long MostBytes = 4L * 1024 * 1024;

    // Read once: it is asked for by everything that is done with the form.
    private StoryText? text;

    public string? Headline { get; init; }

    public string? Standfirst { get; init; }

    public string? Dateline { get; init; }

    /// <summary>Any HTML; it is read as Story HTML.</summary>
    public string? Body { get; init; }

    /// <summary>The section's slug.</summary>
    public string? Section { get; init; }

    public string? Slug { get; init; }

    /// <summary>Names, with commas between them.</summary>
    public string? Byline { get; init; }

    /// <summary>Names, with commas between them.</summary>
    public string? Topics { get; init; }

    /// <summary>What these four were when the form was shown; null where that is not known, and then what is asked counts.</summary>
    public string? SectionWas { get; init; }

    public string? SlugWas { get; init; }

    public string? BylineWas { get; init; }

    public string? TopicsWas { get; init; }

    public string? Why { get; init; }

    /// <summary>The number of the revision that it was written from.</summary>
    public int BasedOn { get; init; }

    /// <summary>The version of the visitor's draft that it was written from; null where that is not known.</summary>
    public int? Draft { get; init; }

    /// <summary>The window that it was typed in, by the name that its script gave it; null without one.</summary>
    public string? Window { get; init; }

    /// <summary>How many changes that window had made; null without a script.</summary>
    public int? Sequence { get; init; }

    /// <summary>What else is to be done: <c>review</c>, <c>ready</c>, <c>publish</c>; nothing for saving alone.</summary>
    public string? Then { get; init; }

    /// <summary>The correction that is published with it; see <see cref="TypedCorrection"/>.</summary>
    public string? CorrectionKind { get; init; }

    public string? CorrectionWrong { get; init; }

    public string? CorrectionNow { get; init; }

    public string? CorrectionPlace { get; init; }

    public string? CorrectionAt { get; init; }

    public TypedCorrection Correction =>
        new()
        {
            Kind = CorrectionKind,
            Wrong = CorrectionWrong,
            Now = CorrectionNow,
            Place = CorrectionPlace,
            At = CorrectionAt,
        };

    /// <summary>The words, in one line where they are one; the body in its canonical form.</summary>
    public StoryText Text =>
        text ??= new(OneLine(Headline), OneLine(Standfirst), OneLine(Dateline), StoryHtml.Read(Body ?? "").Html);

    /// <summary>The fields that hold more than the story may, by their names, each with why.</summary>
    public IReadOnlyList<(string Field, Refusal No)> TooLong(Story story)
    {
        var why = (Why ?? "").Trim().Length;
        return
        [
            .. Text.TooLong(Unwritten(story.Text)),
            .. why > StoryRevision.LongestWhy
                ? [(nameof(Why), StoryRefusals.WhyTooLong(why))]
                : Array.Empty<(string, Refusal)>(),
        ];
    }

    /// <summary>Words as they would come back from a form in which nobody wrote.</summary>
    public static StoryText Unwritten(StoryText text) =>
        new StoryForm
        {
            Headline = text.Headline,
            Standfirst = text.Standfirst,
            Dateline = text.Dateline,
            Body = text.Body,
        }.Text;

    private static string OneLine(string? text) =>
        string.Join(' ', (text ?? "").Split((char[])['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
}
