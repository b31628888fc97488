namespace Dastan.Web.Newsroom.Texts;

/// <summary>The ways in.</summary>
public sealed record SignInTexts
{
    public required string Title { get; init; }

    public required string Mail { get; init; }

    public required string Password { get; init; }

    public required string Enter { get; init; }

    public required string Wrong { get; init; }

    /// <summary>{0}: seconds.</summary>
    public required string Wait { get; init; }

    public required string Forgotten { get; init; }

    public required string FirstTitle { get; init; }

    public required string FirstText { get; init; }

    public required string Name { get; init; }

    public required string NewPassword { get; init; }

    /// <summary>{0}: how many characters.</summary>
    public required string PasswordAdvice { get; init; }

    public required string Language { get; init; }

    public required string Begin { get; init; }

    public required string SpentTitle { get; init; }

    public required string Spent { get; init; }

    public static SignInTexts English { get; } =
        new()
        {
            Title = "Sign in to the newsroom",
            Mail = "Mail address",
            Password = "Password",
            Enter = "Sign in",
            Wrong = "The mail address and the password do not go together.",
            Wait = "There were too many attempts. Wait {0} seconds, then try again.",
            Forgotten = "If you can’t get in, an administrator can make you a link.",
            FirstTitle = "The first administrator",
            FirstText = "This paper has no staff yet. Whoever fills in this form runs it, and can let others in.",
            Name = "Your name",
            NewPassword = "Password",
            PasswordAdvice = "At least {0} characters; a few words are better than a few signs.",
            Language = "Language of the newsroom",
            Begin = "Enter the newsroom",
            SpentTitle = "This link does not open anything",
            Spent = "It was used, has expired, or was cut off when it was copied. Ask for another one.",
        };

    public static SignInTexts Russian { get; } =
        new()
        {
            Title = "Вход в редакцию",
            Mail = "Адрес почты",
            Password = "Пароль",
            Enter = "Войти",
            Wrong = "Адрес почты и пароль не подходят друг к другу.",
            Wait = "Слишком много попыток. Подождите {0} с и попробуйте снова.",
            Forgotten = "Если не получается войти, администратор может дать вам ссылку.",
            FirstTitle = "Первый администратор",
            FirstText =
                "В этой редакции пока никого нет. Кто заполнит эту форму, будет управлять газетой и сможет впускать других.",
            Name = "Ваше имя",
            NewPassword = "Пароль",
            PasswordAdvice = "Не меньше {0} знаков; несколько слов лучше, чем несколько значков.",
            Language = "Язык редакции",
            Begin = "Войти в редакцию",
            SpentTitle = "Эта ссылка ничего не открывает",
            Spent = "Её уже использовали, она устарела или была скопирована не целиком. Попросите другую.",
        };
}
