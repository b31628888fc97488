using System.Collections.Frozen;
using Dastan.Domain.Languages;
using Dastan.Domain.Stories.Checks;

namespace Dastan.Web.Newsroom.Texts;

/// <summary>What is checked before publication, and previews.</summary>
public sealed record CheckTexts
{
    public required string Title { get; init; }
    public required string Required { get; init; }
    public required string Advised { get; init; }
    public required string Fine { get; init; }
    public required string Refused { get; init; }
    public required string CheckAll { get; init; }
    public required string Links { get; init; }
    public required string NoLinks { get; init; }
    public required string Answers { get; init; }
    public required string LeadsNowhere { get; init; }
    public required string IsOfNewsroom { get; init; }
    public required string Unchecked { get; init; }
    public required string Weight { get; init; }
    public required string PageWeight { get; init; }
    public required string PicturesWeight { get; init; }
    public required string OverBudget { get; init; }
    public required string BackToStory { get; init; }
    public required string Previews { get; init; }
    public required string OnPhone { get; init; }
    public required string OnDesktop { get; init; }
    public required string Share { get; init; }
    public required string ShareAdvice { get; init; }
    public required string For { get; init; }
    public required string OneDay { get; init; }
    public required string OneWeek { get; init; }
    public required string OneMonth { get; init; }
    public required string MakeLink { get; init; }
    public required string LinkMade { get; init; }
    public required string SharedBy { get; init; }
    public required string Revoke { get; init; }
    public required string NotShared { get; init; }

    /// <summary>The explanation of each finding, by its code.</summary>
    public required FrozenDictionary<string, string> ByCode { get; init; }

    /// <summary>A finding in words.</summary>
    public string Of(StoryFinding finding) => Words.Filled(ByCode[finding.Code], [.. finding.With]);

    public static CheckTexts English { get; } =
        new()
        {
            Title = "Before publication",
            Required = "Required",
            Advised = "Advised",
            Fine = "Nothing is wanting.",
            Refused = "The story is not published yet: see what is required below.",
            CheckAll = "Check links and weight too",
            Links = "Links",
            NoLinks = "There are no links.",
            Answers = "answers",
            LeadsNowhere = "leads nowhere",
            IsOfNewsroom = "is the newsroom's own, and not for readers",
            Unchecked = "{0} more links were not asked.",
            Weight = "Weight",
            PageWeight = "The page: {0} KB of {1} KB that open in one round trip",
            PicturesWeight = "Its pictures on a phone: {0} KB of {1} KB",
            OverBudget = "That is too much for a slow line.",
            BackToStory = "Back to the story",
            Previews = "Previews",
            OnPhone = "On a phone",
            OnDesktop = "On a desktop",
            Share = "Show it to somebody outside",
            ShareAdvice =
                "Whoever has the link sees the story as it is saved, until the time is over or you take the link back. No search engine finds it.",
            For = "For",
            OneDay = "a day",
            OneWeek = "a week",
            OneMonth = "a month",
            MakeLink = "Make a link",
            LinkMade = "The link, shown this once. Send it to whom you trust:",
            SharedBy = "Made by {0}, opens until {1}",
            Revoke = "Take it back",
            NotShared = "No link is open.",
            ByCode = new Dictionary<string, string>
            {
                ["headline-missing"] = "The headline is missing.",
                ["headline-long"] =
                    "The headline has {0} letters. Search engines and messengers show {1}; the rest is cut off.",
                ["standfirst-missing"] =
                    "There is no standfirst. Lists, feeds and messengers show it under the headline.",
                ["standfirst-long"] = "The standfirst has {0} letters; past {1} it is hardly read.",
                ["body-missing"] = "There is no text.",
                ["section-missing"] = "The story stands in no section of its edition.",
                ["notes-open"] = "Notes to the writer that are still open: {0}.",
                ["lead-missing"] = "There is no lead picture. Fronts and messengers show the story without one.",
                ["lead-alternative"] =
                    "The lead picture {0} has no alternative text in the story's language: who cannot see it does not know what it shows.",
                ["lead-credit"] = "Nobody is named as the maker of the lead picture {0}.",
                ["picture-alternative"] =
                    "The picture {0} has no alternative text: who cannot see it does not know what it shows.",
                ["picture-credit"] = "Nobody is named as the maker of the picture {0}.",
                ["picture-rights"] = "The rights to the picture {0} do not hold on the day of publication.",
                ["name-spelled"] = "A name is spelled in two ways: {0} and {1}.",
                ["name-known"] = "{0}: the paper writes {1}.",
                ["sum-unrated"] =
                    "“{0}”: there is no official rate of {1} for the day, so readers will not see it in their own money.",
            }.ToFrozenDictionary(),
        };

    public static CheckTexts Russian { get; } =
        new()
        {
            Title = "Перед публикацией",
            Required = "Обязательно",
            Advised = "Желательно",
            Fine = "Всё на месте.",
            Refused = "Материал пока не опубликован: смотрите ниже, что обязательно.",
            CheckAll = "Проверить ещё ссылки и вес",
            Links = "Ссылки",
            NoLinks = "Ссылок нет.",
            Answers = "отвечает",
            LeadsNowhere = "никуда не ведёт",
            IsOfNewsroom = "ведёт в редакцию и не для читателей",
            Unchecked = "Ещё {0} ссылок не проверены.",
            Weight = "Вес",
            PageWeight = "Страница: {0} КБ из {1} КБ, которые открываются за один запрос",
            PicturesWeight = "Снимки на телефоне: {0} КБ из {1} КБ",
            OverBudget = "Для медленной связи это слишком много.",
            BackToStory = "Назад к материалу",
            Previews = "Просмотр",
            OnPhone = "На телефоне",
            OnDesktop = "На компьютере",
            Share = "Показать кому-то вне редакции",
            ShareAdvice =
                "У кого есть ссылка, тот видит сохранённый материал, пока не выйдет срок или вы её не отзовёте. Поисковики её не найдут.",
            For = "На срок",
            OneDay = "день",
            OneWeek = "неделя",
            OneMonth = "месяц",
            MakeLink = "Сделать ссылку",
            LinkMade = "Вот ссылка, она показана один раз. Отправьте её тому, кому доверяете:",
            SharedBy = "Сделал(а) {0}, открыта до {1}",
            Revoke = "Отозвать",
            NotShared = "Открытых ссылок нет.",
            ByCode = new Dictionary<string, string>
            {
                ["headline-missing"] = "Нет заголовка.",
                ["headline-long"] =
                    "В заголовке {0} знаков. Поисковики и мессенджеры показывают {1}, остальное обрежут.",
                ["standfirst-missing"] = "Нет лида. Его показывают под заголовком в списках, лентах и мессенджерах.",
                ["standfirst-long"] = "В лиде {0} знаков; после {1} его почти не читают.",
                ["body-missing"] = "Нет текста.",
                ["section-missing"] = "Материал не стоит ни в одном разделе своего издания.",
                ["notes-open"] = "Осталось открытых замечаний автору: {0}.",
                ["lead-missing"] = "Нет главного снимка. На полосах и в мессенджерах материал будет без картинки.",
                ["lead-alternative"] =
                    "У главного снимка {0} нет описания на языке материала: кто не видит, не узнает, что на нём.",
                ["lead-credit"] = "У главного снимка {0} не назван автор.",
                ["picture-alternative"] = "У снимка {0} нет описания: кто не видит, не узнает, что на нём.",
                ["picture-credit"] = "У снимка {0} не назван автор.",
                ["picture-rights"] = "В день публикации права на снимок {0} не действуют.",
                ["name-spelled"] = "Имя написано двумя способами: {0} и {1}.",
                ["name-known"] = "{0}: газета пишет {1}.",
                ["sum-unrated"] =
                    "«{0}»: официального курса {1} на этот день нет, и читатели не увидят сумму в своих деньгах.",
            }.ToFrozenDictionary(),
        };
}
