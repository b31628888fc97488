namespace Dastan.Web.Newsroom.Texts;

/// <summary>The audit log.</summary>
public sealed record AuditTexts
{
    public required string Title { get; init; }

    public required string Who { get; init; }

    public required string Act { get; init; }

    public required string Kind { get; init; }

    public required string Thing { get; init; }

    public required string When { get; init; }

    public required string Where { get; init; }

    public required string Change { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string From { get; init; }

    public required string Until { get; init; }

    public required string All { get; init; }

    public required string Show { get; init; }

    public required string Older { get; init; }

    public required string Empty { get; init; }

    public required string SaveAs { get; init; }

    public static AuditTexts English { get; } =
        new()
        {
            Title = "Audit log",
            Who = "Who",
            Act = "What was done",
            Kind = "To what",
            Thing = "Which one",
            When = "When",
            Where = "From where",
            Change = "The change",
            Before = "Before",
            After = "After",
            From = "From the day",
            Until = "Until the day",
            All = "all",
            Show = "Show",
            Older = "Older ones",
            Empty = "Nothing like this was done.",
            SaveAs = "All of these as a file:",
        };

    public static AuditTexts Russian { get; } =
        new()
        {
            Title = "Журнал действий",
            Who = "Кто",
            Act = "Что сделано",
            Kind = "С чем",
            Thing = "С чем именно",
            When = "Когда",
            Where = "Откуда",
            Change = "Изменение",
            Before = "Было",
            After = "Стало",
            From = "С какого дня",
            Until = "По какой день",
            All = "все",
            Show = "Показать",
            Older = "Более ранние",
            Empty = "Ничего такого не делали.",
            SaveAs = "Всё это файлом:",
        };
}
