namespace Dastan.Web.Newsroom.Texts;

/// <summary>Notes to the writer, pinned to words of the story.</summary>
public sealed record NoteTexts
{
    public required string Title { get; init; }
    public required string None { get; init; }
    public required string Pin { get; init; }
    public required string Quote { get; init; }
    public required string QuoteHint { get; init; }
    public required string Text { get; init; }
    public required string PinIt { get; init; }
    public required string Changed { get; init; }
    public required string Answer { get; init; }
    public required string AnswerIt { get; init; }
    public required string Resolve { get; init; }
    public required string Reopen { get; init; }
    public required string ResolvedBy { get; init; }
    public required string Resolved { get; init; }
    public required string GoTo { get; init; }

    /// <summary>On the desk's list: how many are open.</summary>
    public required string Open { get; init; }

    public static NoteTexts English { get; } =
        new()
        {
            Title = "Notes to the writer",
            None = "There are no notes. Readers never see them.",
            Pin = "Pin a note",
            Quote = "Words of the story",
            QuoteHint = "As they stand there. Select them in the text and press Ctrl+Alt+M, and they are here.",
            Text = "Note",
            PinIt = "Pin it",
            Changed = "These words are changed or gone.",
            Answer = "Answer",
            AnswerIt = "Send the answer",
            Resolve = "Resolve",
            Reopen = "Open again",
            ResolvedBy = "Resolved by {0}, {1}",
            Resolved = "Resolved notes: {0}",
            GoTo = "To the passage",
            Open = "Open notes: {0}",
        };

    public static NoteTexts Russian { get; } =
        new()
        {
            Title = "Замечания автору",
            None = "Замечаний нет. Читатели их никогда не видят.",
            Pin = "Добавить замечание",
            Quote = "Слова материала",
            QuoteHint = "Так, как они стоят в тексте. Выделите их и нажмите Ctrl+Alt+M — они окажутся здесь.",
            Text = "Замечание",
            PinIt = "Добавить",
            Changed = "Этих слов больше нет, или они изменились.",
            Answer = "Ответ",
            AnswerIt = "Ответить",
            Resolve = "Закрыть",
            Reopen = "Открыть снова",
            ResolvedBy = "Закрыто: {0}, {1}",
            Resolved = "Закрытых замечаний: {0}",
            GoTo = "К месту в тексте",
            Open = "Открытых замечаний: {0}",
        };
}
