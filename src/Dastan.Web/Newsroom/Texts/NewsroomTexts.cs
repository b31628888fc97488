using Dastan.Domain;
using Dastan.Domain.Languages;

namespace Dastan.Web.Newsroom.Texts;

/// <summary>
/// Every text of the newsroom in one language, by what it is about. Each part is a record whose members are all required, so that a language that lacks
/// one does not compile; {0}, {1} … are places for names and numbers.
/// </summary>
public sealed record NewsroomTexts
{
    public required Language Language { get; init; }

    public required ShellTexts Shell { get; init; }

    public required SignInTexts SignIn { get; init; }

    public required AccountTexts Account { get; init; }

    public required AuditTexts Audit { get; init; }

    public required SystemTexts System { get; init; }

    public required PeopleTexts People { get; init; }

    public required StoryTexts Story { get; init; }

    public required TimesTexts Times { get; init; }

    public required CorrectingTexts Correcting { get; init; }

    public required NoteTexts Notes { get; init; }

    public required ViewTexts Views { get; init; }

    public required ChosenTexts Chosen { get; init; }

    public required CalendarTexts Calendar { get; init; }

    public required CheckTexts Check { get; init; }

    public required TogetherTexts Together { get; init; }

    public required PictureTexts Picture { get; init; }

    public required NameTexts Topics { get; init; }

    public required NameTexts Bylines { get; init; }

    public required TrackerDeskTexts Trackers { get; init; }

    public required RedirectTexts Redirects { get; init; }

    public required StaticPageTexts Pages { get; init; }

    public required SettingsTexts Settings { get; init; }

    public required DispatchTexts Dispatches { get; init; }

    public required FrontTexts Front { get; init; }

    public required RefusalTexts Refusals { get; init; }

    /// <summary>The languages that the newsroom speaks, by their codes.</summary>
    public static IReadOnlyList<NewsroomTexts> All { get; } =
    [
        new()
        {
            Language = Language.English,
            Shell = ShellTexts.English,
            SignIn = SignInTexts.English,
            Account = AccountTexts.English,
            Audit = AuditTexts.English,
            System = SystemTexts.English,
            People = PeopleTexts.English,
            Story = StoryTextsEnglish.Texts,
            Times = TimesTexts.English,
            Correcting = CorrectingTexts.English,
            Notes = NoteTexts.English,
            Views = ViewTexts.English,
            Chosen = ChosenTexts.English,
            Calendar = CalendarTexts.English,
            Check = CheckTexts.English,
            Together = TogetherTexts.English,
            Picture = PictureTexts.English,
            Topics = NameTextsEnglish.Topics,
            Bylines = NameTextsEnglish.Bylines,
            Trackers = TrackerDeskTexts.English,
            Redirects = RedirectTexts.English,
            Pages = StaticPageTexts.English,
            Settings = SettingsTexts.English,
            Dispatches = DispatchTexts.English,
            Front = FrontTexts.English,
            Refusals = RefusalTexts.English,
        },
        new()
        {
            Language = Language.Russian,
            Shell = ShellTexts.Russian,
            SignIn = SignInTexts.Russian,
            Account = AccountTexts.Russian,
            Audit = AuditTexts.Russian,
            System = SystemTexts.Russian,
            People = PeopleTexts.Russian,
            Story = StoryTextsRussian.Texts,
            Times = TimesTexts.Russian,
            Correcting = CorrectingTexts.Russian,
            Notes = NoteTexts.Russian,
            Views = ViewTexts.Russian,
            Chosen = ChosenTexts.Russian,
            Calendar = CalendarTexts.Russian,
            Check = CheckTexts.Russian,
            Together = TogetherTexts.Russian,
            Picture = PictureTexts.Russian,
            Topics = NameTextsRussian.Topics,
            Bylines = NameTextsRussian.Bylines,
            Trackers = TrackerDeskTexts.Russian,
            Redirects = RedirectTexts.Russian,
            Pages = StaticPageTexts.Russian,
            Settings = SettingsTexts.Russian,
            Dispatches = DispatchTexts.Russian,
            Front = FrontTexts.Russian,
            Refusals = RefusalTexts.Russian,
        },
    ];

    /// <summary>The texts of a language; the English ones for a code that is none of them.</summary>
    public static NewsroomTexts For(string language) => Find(language) ?? All[0];

    /// <summary>In the language of ours that a browser likes best.</summary>
    public static NewsroomTexts Liked(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(liked => liked.Quality ?? 1)
            .Select(liked => Find(liked.Value.ToString().Split('-')[0]))
            .FirstOrDefault(texts => texts is not null)
        ?? All[0];

    /// <summary>Why a rule says no, in this language; as the rule itself says it where nobody has translated it.</summary>
    public string Of(Refusal refusal) =>
        Refusals.ByCode.TryGetValue(refusal.Code, out var text)
            ? Words.Filled(text, [.. refusal.With])
            : refusal.Reason;

    public static NewsroomTexts? Find(string language) =>
        All.FirstOrDefault(texts => texts.Language.Code.Equals(language, StringComparison.OrdinalIgnoreCase));
}
