using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Checks;
using Dastan.Domain.Stories.Notes;

namespace Dastan.Tests.Stories;

/// <summary>Notes to a writer, and where the words stand that they are about.</summary>
public sealed class NotesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 26, 9, 0);
    private static readonly StaffId Aida = StaffId.New();
    private static readonly StaffId Bek = StaffId.New();

    private static readonly StoryText Text = new(
        "A bridge opens in Osh",
        "The city waited nine years.",
        "OSH",
        "<p id=\"b-one\">It cost <strong>4.2 million</strong> dollars.</p>"
            + "<ul id=\"b-list\"><li>Steel from Temirtau</li><li>Sand from\u00a0the river</li></ul>"
            + "<p id=\"b-two\">It cost nine years.</p>"
    );

    [Theory]
    [InlineData("", "4.2 million dollars", "b-one")]
    [InlineData("b-one", "It cost", "b-one")]
    [InlineData("b-two", "It cost", "b-two")]
    // Over marks, over the end of a block, and over any space.
    [InlineData("b-one", "dollars. Steel\n from", "b-one")]
    [InlineData("b-list", "from the river", "b-list")]
    // Moved to another block, and there once.
    [InlineData("b-gone", "Steel", "b-list")]
    // There twice, and nobody knows which.
    [InlineData("b-gone", "It cost", null)]
    [InlineData("", "It cost", "b-one")]
    [InlineData("headline", "bridge opens", "headline")]
    [InlineData("", "waited nine", "standfirst")]
    [InlineData("b-one", "it cost", null)]
    [InlineData("b-one", "5 million", null)]
    [InlineData("b-one", " ", null)]
    public void Quoted_words_are_found_where_they_stand(string block, string quote, string? found) =>
        Assert.Equal(found, new NotablePassages(Text).Find(block, quote));

    [Fact]
    public void In_a_story_without_words_nothing_stands() =>
        Assert.Null(new NotablePassages(new("", "", "", "")).Find("", "A bridge"));

    [Fact]
    public void A_note_begins_with_what_it_is_about_and_is_answered()
    {
        var note = Note();

        Assert.Null(note.Say("  Who says so?  ", Aida, Now));
        Assert.Null(note.Say("The ministry.", Bek, Now + Duration.FromMinutes(1)));

        Assert.Equal("It cost 4.2 million", note.Quote);
        Assert.Equal(
            [(1, Aida, "Who says so?"), (2, Bek, "The ministry.")],
            note.Remarks.Select(remark => (remark.Number, remark.By, remark.Text))
        );
        Assert.Equal(2, note.Version);
    }

    [Theory]
    [InlineData(0, "note-empty")]
    [InlineData(NoteRemark.LongestText + 1, "note-long")]
    public void What_is_no_text_is_not_said(int length, string code)
    {
        var note = Note();

        Assert.Equal(code, note.Say(new string('x', length) + " ", Aida, Now)?.Code);

        Assert.Empty(note.Remarks);
        Assert.Null(note.Say(new string('x', NoteRemark.LongestText), Aida, Now));
    }

    [Fact]
    public void A_resolved_note_is_answered_only_when_it_is_open_again()
    {
        var note = Note();
        Assert.Null(note.Say("Who says so?", Aida, Now));
        Assert.Equal(NoteRefusals.IsOpen, note.Reopen());

        Assert.Null(note.Resolve(Bek, Now));

        Assert.Equal((Bek, Now), (note.ResolvedBy!.Value, note.ResolvedAt!.Value));
        Assert.Equal(NoteRefusals.IsResolved, note.Resolve(Aida, Now));
        Assert.Equal(NoteRefusals.IsResolved, note.Say("And?", Aida, Now));
        Assert.Null(note.Reopen());
        Assert.Null(note.ResolvedBy);
        Assert.Null(note.Say("And?", Aida, Now));
    }

    [Fact]
    public void A_long_passage_is_quoted_from_its_beginning()
    {
        var words = string.Join(' ', Enumerable.Repeat("bridge", 300));
        var note = new StoryNote(NoteId.New(), StoryId.New(), "b-one", words);

        Assert.InRange(note.Quote.Length, StoryNote.LongestQuote - 6, StoryNote.LongestQuote);
        Assert.Equal(
            "b-one",
            new NotablePassages(new("", "", "", $"<p id=\"b-one\">{words}</p>")).Find("b-one", note.Quote)
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Open_notes_are_advised_to_be_looked_at(int open)
    {
        var found = StoryChecks.Of(
            new(Text, Domain.Languages.Language.English, true, null, new Dictionary<string, CheckedPicture>(), [])
            {
                OpenNotes = open,
            }
        );

        Assert.Equal(
            open == 0 ? [] : ["False 2"],
            found.Where(one => one.Code is "notes-open").Select(one => $"{one.IsRequired} {one.With[0]}")
        );
    }

    private static StoryNote Note() => new(NoteId.New(), StoryId.New(), "b-one", "It  cost\n4.2 million");
}
