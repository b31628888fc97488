namespace Dastan.Web.Newsroom.Texts;

/// <summary>The library of pictures, how they are brought in and described.</summary>
public sealed record PictureTexts
{
    public required string Title { get; init; }
    public required string Bring { get; init; }
    public required string BringHint { get; init; }
    public required string Choose { get; init; }
    public required string Send { get; init; }
    public required string Find { get; init; }
    public required string Which { get; init; }
    public required string All { get; init; }
    public required string Mine { get; init; }
    public required string Undescribed { get; init; }
    public required string Unused { get; init; }
    public required string Ending { get; init; }
    public required string Show { get; init; }
    public required string Nothing { get; init; }
    public required string Older { get; init; }
    public required string NoAlternative { get; init; }
    public required string RightsEnd { get; init; }
    public required string RightsEnded { get; init; }
    public required string Brought { get; init; }
    public required string Known { get; init; }
    public required string NotTaken { get; init; }
    public required string NoFile { get; init; }
    public required string Alternative { get; init; }
    public required string AlternativeHint { get; init; }
    public required string Caption { get; init; }
    public required string Credit { get; init; }
    public required string Rights { get; init; }
    public required string RightsUntil { get; init; }
    public required string RightsUntilHint { get; init; }
    public required string NotADay { get; init; }
    public required string NoCredit { get; init; }
    public required string Focus { get; init; }
    public required string FocusHint { get; init; }
    public required string FromLeft { get; init; }
    public required string FromTop { get; init; }
    public required string Save { get; init; }
    public required string Saved { get; init; }
    public required string ChangedMeanwhile { get; init; }
    public required string UsedIn { get; init; }
    public required string UsedNowhere { get; init; }
    public required string Alike { get; init; }
    public required string AlikeHint { get; init; }
    public required string LooksLike { get; init; }
    public required string Remove { get; init; }
    public required string AsItCame { get; init; }
    public required string Facts { get; init; }
    public required string BroughtBy { get; init; }
    public required string AsLead { get; init; }
    public required string ForStory { get; init; }
    public required string ForBody { get; init; }
    public required string BackToStory { get; init; }
    public required string Lead { get; init; }
    public required string NoLead { get; init; }
    public required string ChooseLead { get; init; }
    public required string RemoveLead { get; init; }
    public required string Portrait { get; init; }
    public required string PortraitHint { get; init; }
    public required string ChoosePortrait { get; init; }
    public required string RemovePortrait { get; init; }
    public required string AsPortrait { get; init; }
    public required string ForPerson { get; init; }
    public required string BackToPerson { get; init; }

    /// <summary>What the script that brings pictures in says, by the names that it knows them by.</summary>
    public required IReadOnlyDictionary<string, string> Script { get; init; }

    public static PictureTexts English { get; } =
        new()
        {
            Title = "Pictures",
            Bring = "Bring pictures in",
            BringHint =
                "JPEG, PNG, WebP, AVIF or GIF, up to 64 MB each. What the camera wrote of place and time stays out of what readers get.",
            Choose = "Files",
            Send = "Send",
            Find = "Words",
            Which = "Which",
            All = "All",
            Mine = "Brought by me",
            Undescribed = "Without alternative text",
            Unused = "In no story",
            Ending = "Rights end within 30 days",
            Show = "Show",
            Nothing = "No picture is found. Send one, or ask with fewer words.",
            Older = "Older",
            NoAlternative = "No alternative text: {0}",
            RightsEnd = "May be shown until {0}",
            RightsEnded = "Rights ended on {0}",
            Brought = "{0}: taken in.",
            Known = "{0}: it is here already.",
            NotTaken = "{0}: not taken. {1}",
            NoFile = "Choose at least one file.",
            Alternative = "Alternative text",
            AlternativeHint =
                "What the picture shows, for who cannot see it. A story is published with it or not at all.",
            Caption = "Caption",
            Credit = "Credit",
            Rights = "Rights",
            RightsUntil = "May be shown until",
            RightsUntilHint = "The last day; empty for ever.",
            NotADay = "“{0}” is no day: write it as 2026-12-31.",
            NoCredit = "Say whose picture it is.",
            Focus = "What matters most",
            FocusHint = "Wherever the picture is cut, this point stays. With a mouse, click on it.",
            FromLeft = "From the left, %",
            FromTop = "From the top, %",
            Save = "Save",
            Saved = "Saved.",
            ChangedMeanwhile =
                "Somebody described the picture meanwhile. What you wrote stands in the fields; saving again puts it in the place of theirs.",
            UsedIn = "Shown in",
            UsedNowhere = "No story shows it.",
            Alike = "Looks like",
            AlikeHint = "Perhaps the same picture in another size or form.",
            LooksLike = "It looks like {0}.",
            Remove = "Remove the picture",
            AsItCame = "The file as it came",
            Facts = "Facts",
            BroughtBy = "Brought by {0}, {1}",
            AsLead = "Make it the lead picture",
            ForStory = "For the story “{0}”",
            ForBody = "To have it in the text, copy this there:",
            BackToStory = "Back to the story",
            Lead = "Lead picture",
            NoLead = "None yet.",
            ChooseLead = "Choose the lead picture",
            RemoveLead = "Without a lead picture",
            Portrait = "Portrait",
            PortraitHint = "Readers see it on the page of who signs, as long as a story of theirs is public.",
            ChoosePortrait = "Choose the portrait",
            RemovePortrait = "Without a portrait",
            AsPortrait = "Make it the portrait",
            ForPerson = "For the page of {0}",
            BackToPerson = "Back to them",
            Script = new Dictionary<string, string>
            {
                ["drop"] = "Drop pictures here",
                ["waiting"] = "waiting",
                ["sent"] = "{0} %",
                ["again"] = "The line is cut: trying again. {0} % are safe.",
                ["done"] = "taken in",
                ["known"] = "is here already",
                ["failed"] = "could not be sent. Choose it again, and it goes on where it stopped.",
                ["cancel"] = "Cancel",
                ["looksLike"] = "It looks like",
                ["useThat"] = "Use that one",
                ["usesThat"] = "That one stands in the text now.",
            },
        };

    public static PictureTexts Russian { get; } =
        new()
        {
            Title = "Снимки",
            Bring = "Загрузить снимки",
            BringHint =
                "JPEG, PNG, WebP, AVIF или GIF, до 64 МБ каждый. То, что камера записала о месте и времени, читателям не достаётся.",
            Choose = "Файлы",
            Send = "Отправить",
            Find = "Слова",
            Which = "Какие",
            All = "Все",
            Mine = "Загруженные мной",
            Undescribed = "Без описания",
            Unused = "Ни в одном материале",
            Ending = "Права кончаются за 30 дней",
            Show = "Показать",
            Nothing = "Снимков не нашлось. Загрузите новый или спросите короче.",
            Older = "Раньше",
            NoAlternative = "Нет описания: {0}",
            RightsEnd = "Можно показывать до {0}",
            RightsEnded = "Права кончились {0}",
            Brought = "{0}: принят.",
            Known = "{0}: уже есть.",
            NotTaken = "{0}: не принят. {1}",
            NoFile = "Выберите хотя бы один файл.",
            Alternative = "Описание",
            AlternativeHint = "Что на снимке, для тех, кто его не видит. Без описания материал не публикуется.",
            Caption = "Подпись",
            Credit = "Автор снимка",
            Rights = "Права",
            RightsUntil = "Можно показывать до",
            RightsUntilHint = "Последний день; пусто — без срока.",
            NotADay = "«{0}» — не день: напишите как 2026-12-31.",
            NoCredit = "Напишите, чей это снимок.",
            Focus = "Главное на снимке",
            FocusHint = "Как бы снимок ни обрезали, эта точка останется. Мышью — щёлкните по ней.",
            FromLeft = "От левого края, %",
            FromTop = "От верхнего края, %",
            Save = "Сохранить",
            Saved = "Сохранено.",
            ChangedMeanwhile =
                "Тем временем снимок описал кто-то ещё. Написанное вами стоит в полях; если сохранить снова, оно встанет на место чужого.",
            UsedIn = "Где показан",
            UsedNowhere = "Ни в одном материале.",
            Alike = "Похоже на",
            AlikeHint = "Возможно, тот же снимок другого размера или вида.",
            LooksLike = "Похоже на {0}.",
            Remove = "Убрать снимок",
            AsItCame = "Файл, каким он пришёл",
            Facts = "Сведения",
            BroughtBy = "Загрузил(а) {0}, {1}",
            AsLead = "Сделать главным снимком",
            ForStory = "Для материала «{0}»",
            ForBody = "Чтобы снимок стоял в тексте, скопируйте туда:",
            BackToStory = "Назад к материалу",
            Lead = "Главный снимок",
            NoLead = "Пока нет.",
            ChooseLead = "Выбрать главный снимок",
            RemoveLead = "Без главного снимка",
            Portrait = "Портрет",
            PortraitHint = "Читатели видят его на странице автора, пока опубликован хотя бы один его материал.",
            ChoosePortrait = "Выбрать портрет",
            RemovePortrait = "Без портрета",
            AsPortrait = "Сделать портретом",
            ForPerson = "Для страницы автора: {0}",
            BackToPerson = "Назад к автору",
            Script = new Dictionary<string, string>
            {
                ["drop"] = "Перетащите снимки сюда",
                ["waiting"] = "ждёт",
                ["sent"] = "{0} %",
                ["again"] = "Связь прервалась: пробуем ещё. {0} % уже на месте.",
                ["done"] = "принят",
                ["known"] = "уже есть",
                ["failed"] = "отправить не удалось. Выберите его снова, и загрузка продолжится.",
                ["cancel"] = "Отменить",
                ["looksLike"] = "Похоже на",
                ["useThat"] = "Взять тот",
                ["usesThat"] = "Теперь в тексте стоит тот.",
            },
        };
}
