namespace Dastan.Web.Newsroom.Texts;

/// <summary>Schedule, embargo, withdrawal at a time.</summary>
public sealed record TimesTexts
{
    public required string Title { get; init; }
    public required string Hint { get; init; }
    public required string PublishAt { get; init; }
    public required string Schedule { get; init; }
    public required string Unschedule { get; init; }
    public required string IsScheduled { get; init; }
    public required string NotBefore { get; init; }
    public required string Source { get; init; }
    public required string Note { get; init; }
    public required string SetEmbargo { get; init; }
    public required string IsEmbargoed { get; init; }
    public required string Embargoed { get; init; }
    public required string LiftReason { get; init; }
    public required string LiftHint { get; init; }
    public required string AskToLift { get; init; }
    public required string LiftIsAsked { get; init; }
    public required string Lift { get; init; }
    public required string WithdrawAt { get; init; }
    public required string IsLeaving { get; init; }
    public required string Keep { get; init; }
    public required string Twice { get; init; }
    public required string SaveFirst { get; init; }
    public required string Closed { get; init; }

    public static TimesTexts English { get; } =
        new()
        {
            Title = "On time",
            Hint = "By the edition's clock: {0}",
            PublishAt = "Publish at",
            Schedule = "Schedule",
            Unschedule = "Take off the schedule",
            IsScheduled = "It is published at {0}.",
            NotBefore = "Not before",
            Source = "Who set the embargo",
            Note = "What else is to be known of it",
            SetEmbargo = "Set the embargo",
            IsEmbargoed = "Under embargo until {0}; set by: {1}.",
            Embargoed = "Under embargo",
            LiftReason = "Why it should end before its time",
            LiftHint = "Another publisher has to confirm it. Both of you, and the reason, stand in the audit log.",
            AskToLift = "Ask to lift the embargo",
            LiftIsAsked = "{0} asks to lift the embargo: {1}",
            Lift = "Confirm: lift the embargo",
            WithdrawAt = "At a time; empty for now",
            IsLeaving = "It is withdrawn at {0}: {1}",
            Keep = "Do not withdraw it",
            Twice = "The clocks are set back that night, and this time comes twice. Meant is {0}.",
            SaveFirst = "Save what you wrote first: what is saved is what is published.",
            Closed = "While the story is under embargo, and once it is withdrawn, these links open nothing.",
        };

    public static TimesTexts Russian { get; } =
        new()
        {
            Title = "Вовремя",
            Hint = "По часам издания: {0} (часовой пояс)",
            PublishAt = "Опубликовать в",
            Schedule = "Запланировать",
            Unschedule = "Снять с расписания",
            IsScheduled = "Выйдет {0}.",
            NotBefore = "Не раньше",
            Source = "Кто установил эмбарго",
            Note = "Что ещё нужно о нём знать",
            SetEmbargo = "Поставить эмбарго",
            IsEmbargoed = "Под эмбарго до {0}; установил: {1}.",
            Embargoed = "Под эмбарго",
            LiftReason = "Почему его нужно снять раньше срока",
            LiftHint = "Нужно согласие другого выпускающего. Вы оба и причина остаётесь в журнале.",
            AskToLift = "Просить о снятии эмбарго",
            LiftIsAsked = "О снятии эмбарго просит {0}: {1}",
            Lift = "Подтвердить: снять эмбарго",
            WithdrawAt = "Когда; пусто — сейчас",
            IsLeaving = "Будет снят с публикации {0}: {1}",
            Keep = "Не снимать с публикации",
            Twice = "В эту ночь часы переводят назад, и это время наступает дважды. Имеется в виду {0}.",
            SaveFirst = "Сначала сохраните написанное: выходит то, что сохранено.",
            Closed = "Пока материал под эмбарго и после снятия с публикации эти ссылки ничего не открывают.",
        };
}
