using System.Globalization;

namespace Dastan.Domain.Stories.Checks;

/// <summary>What of a story is to be looked at before it is published, as far as its own words tell.</summary>
public static class StoryChecks
{
    /// <summary>Longest headline, in letters, that search engines and messengers show whole.</summary>
    public const int LongestHeadline = 110;

    /// <summary>Longest standfirst, in letters, that is read as one.</summary>
    public const int LongestStandfirst = 300;

    /// <summary>What is required first; then in the order of the page.</summary>
    public static IReadOnlyList<StoryFinding> Of(CheckedStory story) =>
        [
            .. Words(story)
                .Concat(Lead(story.Lead))
                .Concat(Pictures(story))
                .Concat(Names(story))
                .OrderByDescending(finding => finding.IsRequired),
        ];

    private static IEnumerable<StoryFinding> Words(CheckedStory story)
    {
        var text = story.Text;
        if (text.Headline is "")
            yield return new("headline-missing", IsRequired: true);
        if (LettersOf(text.Headline) is > LongestHeadline and var headline)
            yield return new("headline-long", IsRequired: false) { With = [Number(headline), Number(LongestHeadline)] };
        if (text.Standfirst is "")
            yield return new("standfirst-missing", IsRequired: false);
        if (LettersOf(text.Standfirst) is > LongestStandfirst and var standfirst)
            yield return new("standfirst-long", IsRequired: false)
            {
                With = [Number(standfirst), Number(LongestStandfirst)],
            };
        if (text.Body is "")
            yield return new("body-missing", IsRequired: true);
        if (!story.HasSection)
            yield return new("section-missing", IsRequired: true);
        if (story.OpenNotes > 0)
            yield return new("notes-open", IsRequired: false) { With = [Number(story.OpenNotes)] };
    }

    private static IEnumerable<StoryFinding> Lead(CheckedPicture? lead)
    {
        if (lead is null)
        {
            yield return new("lead-missing", IsRequired: false);
            yield break;
        }
        if (lead.Alternative is "")
            yield return new("lead-alternative", IsRequired: true) { With = [lead.Name] };
        if (lead.Credit is "")
            yield return new("lead-credit", IsRequired: true) { With = [lead.Name] };
        if (!lead.MayBeShown)
            yield return new("picture-rights", IsRequired: true) { With = [lead.Name] };
    }

    private static IEnumerable<StoryFinding> Pictures(CheckedStory story)
    {
        foreach (var shown in ShownPicture.In(story.Text.Body))
        {
            var known = story.Pictures.GetValueOrDefault(shown.Address);
            string[] name = [known?.Name is { Length: > 0 } called ? called : shown.Address];
            if (shown.Alternative is "")
                yield return new("picture-alternative", IsRequired: true) { With = name, Block = shown.Block };
            if (!shown.HasCredit)
                yield return new("picture-credit", IsRequired: false) { With = name, Block = shown.Block };
            if (known is { MayBeShown: false })
                yield return new("picture-rights", IsRequired: true) { With = name, Block = shown.Block };
        }
    }

    private static IEnumerable<StoryFinding> Names(CheckedStory story)
    {
        var text = $"{story.Text.Headline}\n{story.Text.Standfirst}\n{StoryHtml.PlainText(story.Text.Body)}";
        var names = new SpelledNames(text, story.Language);
        foreach (var (one, other) in names.InTwoWays())
            yield return new("name-spelled", IsRequired: false) { With = [one, other] };
        foreach (var (written, known) in names.OtherThan(story.Names))
            yield return new("name-known", IsRequired: false) { With = [written, known] };
    }

    private static int LettersOf(string text) => new StringInfo(text).LengthInTextElements;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
