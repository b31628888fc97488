using Dastan.Domain.Languages;
using Dastan.Web.Newsroom.Texts;

namespace Dastan.Web.Newsroom.Trackers;

/// <summary>What somebody else has put into a field in the meantime.</summary>
/// <param name="Language">The code of the text's language; null for what has none.</param>
/// <param name="Text">"—" for nothing.</param>
public sealed record TheirLine(string Label, string? Language, string Text)
{
    private const string Nothing = "—";

    /// <summary>Every field that differs from what was typed: sent again, that would take its place.</summary>
    public static IReadOnlyList<TheirLine> Of(
        TrackerForm theirs,
        TrackerForm typed,
        TrackerDeskView view,
        TrackerDeskTexts own
    )
    {
        var (there, said) = (theirs.Said, typed.Said);
        return
        [
            .. Texts(own.Name, there.Name, said.Name),
            .. Texts(own.Measures, there.Measures, said.Measures),
            .. Texts(own.Description, there.Description, said.Description),
            .. new[]
            {
                Field(own.Unit, own.NameOf(theirs.Unit), own.NameOf(typed.Unit)),
                Field(own.Code, there.Unit.Code, said.Unit.Code),
                Field(own.Aim, own.NameOf(theirs.Aim), own.NameOf(typed.Aim)),
                Field(own.Shape, own.NameOf(theirs.Shape), own.NameOf(typed.Shape)),
                Field(own.Section, NameOf(there.Section), NameOf(said.Section)),
                Field(own.Topics, Joined(theirs), Joined(typed)),
                Field(own.Licence, there.Licence, said.Licence),
                Field(own.LicenceAddress, there.LicenceAddress, said.LicenceAddress),
            }.OfType<TheirLine>(),
        ];

        string NameOf(string section) =>
            section is ""
                ? own.NoSection
                : view.Sections.Where(one => one.Slug == section).Select(one => one.Name).FirstOrDefault(section);

        static string Joined(TrackerForm form) =>
            string.Join(", ", form.TopicSlugs.Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<TheirLine> Texts(string label, LocalText there, LocalText typed) =>
        there
            .ByLanguage.Keys.Union(typed.ByLanguage.Keys)
            .Select(code => (Code: code, Text: In(there, code), Typed: In(typed, code)))
            .Where(one => one.Text != one.Typed)
            .Select(one => new TheirLine($"{label} ({one.Code})", one.Code, one.Text is "" ? Nothing : one.Text));

    private static string In(LocalText text, string code) => text.ByLanguage.GetValueOrDefault(code, "");

    private static TheirLine? Field(string label, string there, string typed) =>
        there == typed ? null : new(label, null, there is "" ? Nothing : there);
}
