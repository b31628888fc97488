using System.Text.RegularExpressions;
using Dastan.Domain.Stories.Pasted;

namespace Dastan.Tests.Stories.Pasted;

/// <summary>Parts of what programs copy: words with a comment, lists that go on, lines that a style keeps, pictures of emoji.</summary>
public sealed partial class PastedPartsTests
{
    [Theory]
    [InlineData(
        "<p class=MsoNormal>The bridge <a style='mso-comment-reference:AB_1;mso-comment-date:20250101T1200'>cost 4 billion</a><span class=MsoCommentReference><a class=msocomanchor href=\"#_msocom_1\">[AB1]</a></span>.</p>",
        "<p>The bridge cost 4 billion.</p>"
    )]
    [InlineData(
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span>A</p><p class=MsoNormal>Between.</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>B</p>",
        "<ol><li>A</li></ol><p>Between.</p><ol start=\"2\"><li>B</li></ol>"
    )]
    [InlineData("<span style=\"white-space: pre-wrap;\">Line one\nLine two</span>", "<p>Line one<br>Line two</p>")]
    [InlineData(
        "<div style=\"white-space-collapse: preserve;\">One\n\nTwo</div>\n<p>Three\nfour</p>",
        "<p>One</p><p>Two</p><p>Three four</p>"
    )]
    [InlineData(
        "<p>Ура <img alt=\"🎉\" class=\"css-9pa8cd\" src=\"https://abs-0.twimg.com/emoji/v2/svg/1f389.svg\"> мост открыт</p>",
        "<p>Ура 🎉 мост открыт</p>"
    )]
    [InlineData(
        "<p>See<svg><g><text>2020</text></g><g><text>2021</text></g><text><tspan>Wheat</tspan><tspan dy=\"1em\">Barley</tspan></text></svg>below</p>",
        "<p>See 2020 2021 Wheat Barley below</p>"
    )]
    public void Come_as_a_person_would_have_written_them(string copied, string html) =>
        Assert.Equal(html, Id().Replace(Clipboard.Read(copied).Html, "").Replace("\n", "", StringComparison.Ordinal));

    [Fact]
    public void Lines_that_are_points_of_a_list_are_not_joined() =>
        Assert.Equal(
            [
                "- Казахстан увеличил экспорт пшеницы на двенадцать процентов",
                "- Узбекистан снизил тарифы на перевозку зерна",
            ],
            WrappedLines.Paragraphs(
                "- Казахстан увеличил экспорт пшеницы на двенадцать процентов\n- Узбекистан снизил тарифы на перевозку зерна"
            )
        );

    [Fact]
    public void What_Russian_writes_with_a_hyphen_keeps_it_at_the_end_of_a_line() =>
        Assert.Equal(
            ["Правительство обещало построить через реку какой-то мост, но денег на него так и не нашло."],
            WrappedLines.Paragraphs(
                "Правительство обещало построить через реку какой-\nто мост, но денег на него так и не нашло."
            )
        );

    [GeneratedRegex(" id=\"[^\"]*\"")]
    private static partial Regex Id();
}
