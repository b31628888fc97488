using Dastan.Domain.Staff;

namespace Dastan.Web.Newsroom.Texts;

/// <summary>What stands around every page of the newsroom, and what is said when there is no page.</summary>
public sealed record ShellTexts
{
    public required string Newsroom { get; init; }

    public required string SkipToWork { get; init; }

    public required string Desk { get; init; }

    /// <summary>The word behind which the rarer places lie.</summary>
    public required string More { get; init; }

    public required string SignOut { get; init; }

    public required string Reporter { get; init; }

    public required string Editor { get; init; }

    public required string Publisher { get; init; }

    public required string Administrator { get; init; }

    public required string EmptyDesk { get; init; }

    public required string ToTheDesk { get; init; }

    public required string NotAllowedTitle { get; init; }

    public required string NotAllowed { get; init; }

    public required string NotFoundTitle { get; init; }

    public required string NotFound { get; init; }

    public required string FromElsewhereTitle { get; init; }

    public required string FromElsewhere { get; init; }

    public required string SignedOutTitle { get; init; }

    public required string SignedOut { get; init; }

    public required string RefusedTitle { get; init; }

    public required string Refused { get; init; }

    public string NameOf(Role role) =>
        role switch
        {
            Role.Reporter => Reporter,
            Role.Editor => Editor,
            Role.Publisher => Publisher,
            _ => Administrator,
        };

    public static ShellTexts English { get; } =
        new()
        {
            Newsroom = "Newsroom",
            SkipToWork = "Skip to the work",
            Desk = "Desk",
            More = "More",
            SignOut = "Sign out",
            Reporter = "reporter",
            Editor = "editor",
            Publisher = "publisher",
            Administrator = "administrator",
            EmptyDesk = "Nothing is being written yet.",
            ToTheDesk = "To the desk",
            NotAllowedTitle = "This is not yours to do",
            NotAllowed = "Your role does not allow it. Ask an administrator if it should.",
            NotFoundTitle = "There is no page here",
            NotFound = "The address may be mistyped, or what was here is gone.",
            FromElsewhereTitle = "This came from another site",
            FromElsewhere =
                "A page of another site tried to change something here in your name, and nothing was changed. "
                + "If it was you, your browser hides where you are: try another one.",
            SignedOutTitle = "You are signed out",
            SignedOut =
                "Nothing was changed. Sign in again in another tab, come back to this one, and send it once more.",
            RefusedTitle = "We can’t read this request",
            Refused = "Nothing was changed. Go back and try again.",
        };

    public static ShellTexts Russian { get; } =
        new()
        {
            Newsroom = "Редакция",
            SkipToWork = "Сразу к работе",
            Desk = "Материалы",
            More = "Ещё",
            SignOut = "Выйти",
            Reporter = "репортёр",
            Editor = "редактор",
            Publisher = "выпускающий редактор",
            Administrator = "администратор",
            EmptyDesk = "Пока никто ничего не пишет.",
            ToTheDesk = "К материалам",
            NotAllowedTitle = "У вас нет на это права",
            NotAllowed = "Ваша роль этого не позволяет. Если это ошибка, обратитесь к администратору.",
            NotFoundTitle = "Здесь нет страницы",
            NotFound = "В адресе могла быть опечатка, или того, что здесь было, больше нет.",
            FromElsewhereTitle = "Это пришло с другого сайта",
            FromElsewhere =
                "Страница другого сайта попыталась изменить здесь что-то от вашего имени; ничего не изменено. "
                + "Если это были вы, ваш браузер скрывает, где вы находитесь: попробуйте другой.",
            SignedOutTitle = "Вы вышли из системы",
            SignedOut = "Ничего не изменено. Войдите снова в другой вкладке, вернитесь в эту и отправьте ещё раз.",
            RefusedTitle = "Мы не можем прочесть этот запрос",
            Refused = "Ничего не изменено. Вернитесь назад и попробуйте ещё раз.",
        };
}
