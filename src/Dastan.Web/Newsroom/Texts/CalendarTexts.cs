namespace Dastan.Web.Newsroom.Texts;

/// <summary>The calendar of what is planned.</summary>
public sealed record CalendarTexts
{
    public required string Title { get; init; }
    public required string Week { get; init; }
    public required string Month { get; init; }
    public required string WeekOf { get; init; }
    public required string Earlier { get; init; }
    public required string Later { get; init; }
    public required string Today { get; init; }
    public required string Place { get; init; }
    public required string Everywhere { get; init; }
    public required string WholeEdition { get; init; }
    public required string Show { get; init; }
    public required string Nothing { get; init; }
    public required string Scheduled { get; init; }
    public required string EmbargoEnds { get; init; }
    public required string Due { get; init; }
    public required string Withdrawal { get; init; }
    public required string Front { get; init; }
    public required string Move { get; init; }
    public required string NewDay { get; init; }
    public required string MoveIt { get; init; }
    public required string Clock { get; init; }

    public static CalendarTexts English { get; } =
        new()
        {
            Title = "Calendar",
            Week = "Week",
            Month = "Month",
            WeekOf = "Week {0}: {1} – {2}",
            Earlier = "Earlier",
            Later = "Later",
            Today = "Today",
            Place = "Where",
            Everywhere = "Everywhere",
            WholeEdition = "All of {0}",
            Show = "Show",
            Nothing = "Nothing is planned.",
            Scheduled = "Publication",
            EmbargoEnds = "Embargo ends",
            Due = "Due",
            Withdrawal = "Withdrawal",
            Front = "Front",
            Move = "Another day",
            NewDay = "Due on",
            MoveIt = "Move it",
            Clock = "Each by the clock of its edition.",
        };

    public static CalendarTexts Russian { get; } =
        new()
        {
            Title = "Календарь",
            Week = "Неделя",
            Month = "Месяц",
            WeekOf = "Неделя {0}: {1} – {2}",
            Earlier = "Раньше",
            Later = "Позже",
            Today = "Сегодня",
            Place = "Где",
            Everywhere = "Везде",
            WholeEdition = "Всё издание: {0}",
            Show = "Показать",
            Nothing = "Ничего не запланировано.",
            Scheduled = "Публикация",
            EmbargoEnds = "Конец эмбарго",
            Due = "Срок сдачи",
            Withdrawal = "Снятие",
            Front = "Полоса",
            Move = "Другой день",
            NewDay = "Сдать",
            MoveIt = "Перенести",
            Clock = "Всё по часам своего издания.",
        };
}
