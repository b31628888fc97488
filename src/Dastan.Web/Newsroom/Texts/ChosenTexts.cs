namespace Dastan.Web.Newsroom.Texts;

/// <summary>What is done with several stories of the desk's list at once.</summary>
public sealed record ChosenTexts
{
    public required string Title { get; init; }
    public required string Hint { get; init; }
    public required string Tick { get; init; }
    public required string Assign { get; init; }
    public required string Move { get; init; }
    public required string Due { get; init; }
    public required string SendBack { get; init; }
    public required string Reason { get; init; }
    public required string HandIn { get; init; }
    public required string Ready { get; init; }
    public required string DoIt { get; init; }
    public required string Answer { get; init; }
    public required string Done { get; init; }
    public required string NotDone { get; init; }
    public required string Counted { get; init; }
    public required string NothingChosen { get; init; }
    public required string NoActChosen { get; init; }
    public required string Again { get; init; }
    public required string NotYours { get; init; }
    public required string NotFound { get; init; }
    public required string SaveFirst { get; init; }

    public static ChosenTexts English { get; } =
        new()
        {
            Title = "With the stories that are ticked",
            Hint = "x ticks the story that has the focus, Shift+x all from the last one on.",
            Tick = "Ticked",
            Assign = "Assign to",
            Move = "Move to",
            Due = "Due",
            SendBack = "Send back",
            Reason = "What the writers should do",
            HandIn = "Hand in for review",
            Ready = "Ready to be published",
            DoIt = "Do it",
            Answer = "What was done",
            Done = "done",
            NotDone = "not done",
            Counted = "{0} done, {1} not done.",
            NothingChosen = "Tick the stories that are meant.",
            NoActChosen = "Choose what is to be done with them.",
            Again = "Try again with those that were not done",
            NotYours = "It is another desk's story, or is not with its writer now.",
            NotFound = "There is no such story any more.",
            SaveFirst = "You wrote in it and did not save: open the story and save first.",
        };

    public static ChosenTexts Russian { get; } =
        new()
        {
            Title = "С отмеченными материалами",
            Hint = "Клавиша x отмечает материал в фокусе, Shift+x — все от последнего отмеченного.",
            Tick = "Отмечен",
            Assign = "Отдать",
            Move = "Перенести в раздел",
            Due = "Срок",
            SendBack = "Вернуть авторам",
            Reason = "Что сделать авторам",
            HandIn = "Сдать редактору",
            Ready = "Готовы к публикации",
            DoIt = "Выполнить",
            Answer = "Что сделано",
            Done = "сделано",
            NotDone = "не сделано",
            Counted = "Сделано: {0}, не сделано: {1}.",
            NothingChosen = "Отметьте материалы, о которых идёт речь.",
            NoActChosen = "Выберите, что с ними сделать.",
            Again = "Повторить с теми, с которыми не вышло",
            NotYours = "Материал другого отдела, или он сейчас не у автора.",
            NotFound = "Такого материала больше нет.",
            SaveFirst = "Вы писали в нём и не сохранили: откройте материал и сначала сохраните.",
        };
}
