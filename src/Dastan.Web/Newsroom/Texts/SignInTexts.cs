namespace Dastan.Web.Newsroom.Texts;

/// <summary>The ways in.</summary>
public sealed record SignInTexts
{
    public required string Title { get; init; }

    public required string Mail { get; init; }

    public required string Password { get; init; }

    public required string Enter { get; init; }

    public required string EnterWithPasskey { get; init; }

    public required string PasskeyFailed { get; init; }

    public required string Again { get; init; }

    public required string Wrong { get; init; }

    /// <summary>{0}: seconds.</summary>
    public required string Wait { get; init; }

    public required string Forgotten { get; init; }

    public required string SecondStepTitle { get; init; }

    public required string Code { get; init; }

    public required string CodeAdvice { get; init; }

    public required string WrongCode { get; init; }

    public required string FirstTitle { get; init; }

    public required string FirstText { get; init; }

    public required string JoinTitle { get; init; }

    /// <summary>{0}: the role.</summary>
    public required string JoinText { get; init; }

    public required string ReturnTitle { get; init; }

    public required string ReturnText { get; init; }

    public required string Name { get; init; }

    public required string NewPassword { get; init; }

    /// <summary>{0}: how many characters.</summary>
    public required string PasswordAdvice { get; init; }

    public required string Language { get; init; }

    public required string EnterWithNewPasskey { get; init; }

    public required string EnterWithPassword { get; init; }

    public required string SpentTitle { get; init; }

    public required string Spent { get; init; }

    public static SignInTexts English { get; } =
        new()
        {
            Title = "Sign in to the newsroom",
            Mail = "Mail address",
            Password = "Password",
            Enter = "Sign in",
            EnterWithPasskey = "Sign in with a passkey",
            Again = "You signed in a while ago. Before you change who comes in and how, show that it is you.",
            PasskeyFailed = "Nothing came of the passkey. Try again, or use another way.",
            Wrong = "The mail address and the password do not go together.",
            Wait = "There were too many attempts. Wait {0} seconds, then try again.",
            Forgotten = "If you can’t get in, an administrator can make you a link.",
            SecondStepTitle = "The second step",
            Code = "Code",
            CodeAdvice = "The six digits that your program shows now, or one of your recovery codes.",
            WrongCode =
                "This is not the code. A new one is shown every half a minute; the clock of your phone has to be right.",
            FirstTitle = "The first administrator",
            FirstText = "This paper has no staff yet. Whoever fills in this form runs it, and can let others in.",
            JoinTitle = "Join the newsroom",
            JoinText = "You are invited to this newsroom. Your role: {0}.",
            ReturnTitle = "Come in again",
            ReturnText =
                "Make a new passkey, or choose a new password. What you had before, the second step too, opens nothing any more.",
            Name = "Your name",
            NewPassword = "New password",
            PasswordAdvice = "At least {0} characters; a few words are better than a few signs.",
            Language = "Language of the newsroom",
            EnterWithNewPasskey = "Make a passkey and enter",
            EnterWithPassword = "Enter with a password",
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
            EnterWithPasskey = "Войти с ключом доступа",
            Again = "Вы вошли довольно давно. Прежде чем менять, кто и как входит, подтвердите, что это вы.",
            PasskeyFailed = "С ключом доступа ничего не вышло. Попробуйте ещё раз или войдите иначе.",
            Wrong = "Адрес почты и пароль не подходят друг к другу.",
            Wait = "Слишком много попыток. Подождите {0} с и попробуйте снова.",
            Forgotten = "Если не получается войти, администратор может дать вам ссылку.",
            SecondStepTitle = "Второй шаг",
            Code = "Код",
            CodeAdvice = "Шесть цифр, которые сейчас показывает ваша программа, или один из запасных кодов.",
            WrongCode = "Это не тот код. Новый появляется каждые полминуты; часы телефона должны идти верно.",
            FirstTitle = "Первый администратор",
            FirstText =
                "В этой редакции пока никого нет. Кто заполнит эту форму, будет управлять газетой и сможет впускать других.",
            JoinTitle = "Присоединиться к редакции",
            JoinText = "Вас приглашают в эту редакцию. Ваша роль: {0}.",
            ReturnTitle = "Войти заново",
            ReturnText =
                "Создайте новый ключ доступа или выберите новый пароль. Прежние, а также второй шаг, больше ничего не открывают.",
            Name = "Ваше имя",
            NewPassword = "Новый пароль",
            PasswordAdvice = "Не меньше {0} знаков; несколько слов лучше, чем несколько значков.",
            Language = "Язык редакции",
            EnterWithNewPasskey = "Создать ключ доступа и войти",
            EnterWithPassword = "Войти с паролем",
            SpentTitle = "Эта ссылка ничего не открывает",
            Spent = "Её уже использовали, она устарела или была скопирована не целиком. Попросите другую.",
        };
}
