namespace Dastan.Web.Newsroom.Texts;

/// <summary>What those who work on one story are told of each other.</summary>
public sealed record TogetherTexts
{
    /// <summary>The column of the desk's list.</summary>
    public required string Now { get; init; }
    public required string IsHere { get; init; }
    public required string IsHereIn { get; init; }
    public required string InHeadline { get; init; }
    public required string InStandfirst { get; init; }
    public required string InDateline { get; init; }
    public required string InBody { get; init; }
    public required string InBlock { get; init; }
    public required string Writes { get; init; }
    public required string TookOver { get; init; }
    public required string TakeOver { get; init; }
    public required string SavedMeanwhile { get; init; }
    public required string TypedUnsaved { get; init; }
    public required string StandsSaved { get; init; }
    public required string BeginFromTheirs { get; init; }
    public required string ShowBoth { get; init; }
    public required string DraftOf { get; init; }
    public required string DraftHint { get; init; }
    public required string SameWords { get; init; }
    public required string WholeDraft { get; init; }
    public required string Changed { get; init; }
    public required string NotRenewed { get; init; }

    public static TogetherTexts English { get; } =
        new()
        {
            Now = "In it now",
            IsHere = "{0} is here since {1}",
            IsHereIn = "{0} is here since {1}, {2}",
            InHeadline = "in the headline",
            InStandfirst = "in the standfirst",
            InDateline = "in the dateline",
            InBody = "in the text",
            InBlock = "in paragraph {0}",
            Writes = "{0} writes in this story since {1}. To write in it yourself, take it over.",
            TookOver = "{0} took the story over at {1}; what you typed is safe as your draft.",
            TakeOver = "Take over",
            SavedMeanwhile = "{0} saved the story at {1}. When you save, you are shown both texts.",
            TypedUnsaved = "{0} typed in this story and did not save it, last at {1}.",
            StandsSaved =
                "What stands here is what was saved last. You can go on from it, or begin from their draft; theirs stays theirs.",
            BeginFromTheirs = "Begin from their draft",
            ShowBoth = "Show both texts",
            DraftOf = "What {0} typed and did not save",
            DraftHint = "What they added to your text is underlined, what they left out is struck through.",
            SameWords = "The words are the same as yours.",
            WholeDraft = "Their whole text",
            Changed = "Changed just now: {0}",
            NotRenewed = "The server does not answer: the list stands as it was.",
        };

    public static TogetherTexts Russian { get; } =
        new()
        {
            Now = "Сейчас в нём",
            IsHere = "{0} здесь с {1}",
            IsHereIn = "{0} здесь с {1}, {2}",
            InHeadline = "в заголовке",
            InStandfirst = "в лиде",
            InDateline = "в поле «Место»",
            InBody = "в тексте",
            InBlock = "в абзаце {0}",
            Writes = "С {1} в этом материале пишет {0}. Чтобы писать в нём, возьмите его себе.",
            TookOver =
                "В {1} материал перешёл в другие руки: теперь пишет {0}. Всё, что вы набрали, сохранено как ваш черновик.",
            TakeOver = "Взять себе",
            SavedMeanwhile =
                "В {1} материал сохранён, автор правки — {0}. Когда вы сохраните свой текст, вам покажут оба.",
            TypedUnsaved = "{0}: в материале есть набранное и не сохранённое, последняя правка — {1}.",
            StandsSaved =
                "Здесь стоит то, что сохранено последним. Можно писать дальше или начать с чужого черновика; у автора он останется.",
            BeginFromTheirs = "Начать с этого черновика",
            ShowBoth = "Показать оба текста",
            DraftOf = "Набранное и не сохранённое: {0}",
            DraftHint = "Добавленное к вашему тексту подчёркнуто, убранное зачёркнуто.",
            SameWords = "Слова те же, что у вас.",
            WholeDraft = "Весь текст черновика",
            Changed = "Только что изменилось: {0}",
            NotRenewed = "Сервер не отвечает: список остался прежним.",
        };
}
