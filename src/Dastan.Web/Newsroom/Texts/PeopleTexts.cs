namespace Dastan.Web.Newsroom.Texts;

/// <summary>People of the newsroom and their accounts.</summary>
public sealed record PeopleTexts
{
    public required string Title { get; init; }

    public required string Name { get; init; }

    public required string Role { get; init; }

    public required string Desks { get; init; }

    public required string WaysIn { get; init; }

    public required string LastSeen { get; init; }

    public required string Never { get; init; }

    public required string ShutOutSince { get; init; }

    /// <summary>{0}: how many.</summary>
    public required string PasskeyCount { get; init; }

    public required string Password { get; init; }

    public required string TwoSteps { get; init; }

    public required string None { get; init; }

    public required string Invite { get; init; }

    public required string MailOptional { get; init; }

    public required string MakeInvitation { get; init; }

    public required string Invitations { get; init; }

    public required string OpenUntil { get; init; }

    public required string Revoke { get; init; }

    public required string LinkTitle { get; init; }

    public required string LinkAdvice { get; init; }

    public required string BackToPeople { get; init; }

    /// <summary>Subject of a mail; {0}: the paper's host.</summary>
    public required string LinkSubject { get; init; }

    /// <summary>Text of that mail; {0}: the paper's host, {1}: who sends it, {2}: the link, {3}: until when it opens.</summary>
    public required string LinkMail { get; init; }

    /// <summary>{0}: a mail address.</summary>
    public required string Mailed { get; init; }

    /// <summary>{0}: a mail address, {1}: what the mail server said.</summary>
    public required string NotMailed { get; init; }

    public required string Save { get; init; }

    public required string Saved { get; init; }

    public required string ShutOut { get; init; }

    public required string ShutOutAdvice { get; init; }

    public required string EndSessions { get; init; }

    public required string EndSessionsAdvice { get; init; }

    public required string LetIn { get; init; }

    public required string MakeReturnLink { get; init; }

    public required string ReturnAdvice { get; init; }

    public required string NewDesk { get; init; }

    public required string NameEnglish { get; init; }

    public required string NameRussian { get; init; }

    public required string Sections { get; init; }

    public required string MakeDesk { get; init; }

    public required string NameMissing { get; init; }

    public required string MailWrong { get; init; }

    public required string MailTaken { get; init; }

    /// <summary>{0}: how many characters.</summary>
    public required string PasswordShort { get; init; }

    public required string PasswordCommon { get; init; }

    public required string PasswordStolen { get; init; }

    public required string LastAdministrator { get; init; }

    public required string Other { get; init; }

    public static PeopleTexts English { get; } =
        new()
        {
            Title = "People",
            Name = "Name",
            Role = "Role",
            Desks = "Desks",
            WaysIn = "Ways in",
            LastSeen = "Last seen",
            Never = "not now",
            ShutOutSince = "shut out since",
            PasskeyCount = "passkeys: {0}",
            Password = "password",
            TwoSteps = "password and code",
            None = "none",
            Invite = "Invite somebody",
            MailOptional = "Mail address, if you know it",
            MakeInvitation = "Make an invitation",
            Invitations = "Invitations that are open",
            OpenUntil = "until",
            Revoke = "Take back",
            LinkTitle = "A link to pass on",
            LinkAdvice =
                "Copy it now, it is not shown again, and give it to that one person alone: whoever opens it first comes in. It opens once, until {0}.",
            BackToPeople = "To all people",
            LinkSubject = "Your link into the newsroom of {0}",
            LinkMail =
                "{1} sends you a link into the newsroom of {0}:\n\n{2}\n\nIt opens once, until {3}, and lets in whoever opens it: pass it on to nobody. If you don’t know what this is about, do nothing.\n",
            Mailed = "The link is on its way to {0} by mail too.",
            NotMailed = "The link could not be sent to {0} by mail: the mail server said “{1}”. Pass it on yourself.",
            Save = "Save",
            Saved = "Saved.",
            ShutOut = "Shut out",
            ShutOutAdvice = "They are signed out everywhere at once and can’t come in. What they wrote stays.",
            EndSessions = "Sign out everywhere",
            EndSessionsAdvice =
                "For somebody whose phone or laptop is gone: they are signed out wherever they are, and can come in again.",
            LetIn = "Let in again",
            MakeReturnLink = "Make a link back in",
            ReturnAdvice =
                "For somebody who lost their passkeys, password or phone. When they use it, what they had before opens nothing any more.",
            NewDesk = "A new desk",
            NameEnglish = "Name in English",
            NameRussian = "Name in Russian",
            Sections = "Sections that it answers for",
            MakeDesk = "Make the desk",
            NameMissing = "Say a name.",
            MailWrong = "This is not a mail address.",
            MailTaken = "Somebody here has this mail address already.",
            PasswordShort = "The password needs at least {0} characters.",
            PasswordCommon =
                "The password is easily guessed: little is left of it without your name, the paper’s, and words and rows of keys that everybody takes. Add words of your own.",
            PasswordStolen =
                "This password was stolen somewhere and stands in lists that are tried first. Take another, here and wherever else you use it.",
            LastAdministrator = "There has to be an administrator: make somebody else one first.",
            Other = "This can’t be done. Check the form and try again.",
        };

    public static PeopleTexts Russian { get; } =
        new()
        {
            Title = "Люди",
            Name = "Имя",
            Role = "Роль",
            Desks = "Отделы",
            WaysIn = "Способы войти",
            LastSeen = "Последний раз",
            Never = "сейчас нет",
            ShutOutSince = "доступ закрыт с",
            PasskeyCount = "ключей доступа: {0}",
            Password = "пароль",
            TwoSteps = "пароль и код",
            None = "нет",
            Invite = "Пригласить",
            MailOptional = "Адрес почты, если он известен",
            MakeInvitation = "Создать приглашение",
            Invitations = "Открытые приглашения",
            OpenUntil = "до",
            Revoke = "Отозвать",
            LinkTitle = "Ссылка для передачи",
            LinkAdvice =
                "Скопируйте её сейчас, больше она не появится, и дайте только этому человеку: войдёт тот, кто откроет её первым. Она открывает один раз, до {0}.",
            BackToPeople = "Ко всем людям",
            LinkSubject = "Ваша ссылка для входа в редакцию {0}",
            LinkMail =
                "Ссылка для входа в редакцию {0}, отправитель — {1}:\n\n{2}\n\nОна открывает один раз, до {3}, и впускает того, кто её открыл: никому её не передавайте. Если вы не понимаете, о чём речь, ничего не делайте.\n",
            Mailed = "Ссылка отправлена и по почте на {0}.",
            NotMailed =
                "Отправить ссылку по почте на {0} не удалось, почтовый сервер ответил: «{1}». Передайте её сами.",
            Save = "Сохранить",
            Saved = "Сохранено.",
            ShutOut = "Закрыть доступ",
            ShutOutAdvice = "Человек сразу выйдет везде и не сможет войти. Всё, что он написал, останется.",
            EndSessions = "Завершить все сеансы",
            EndSessionsAdvice =
                "На случай, если пропал телефон или ноутбук: человек сразу выйдет везде, где вошёл, и сможет войти снова.",
            LetIn = "Снова открыть доступ",
            MakeReturnLink = "Создать ссылку для возвращения",
            ReturnAdvice =
                "Для тех, кто потерял ключи доступа, пароль или телефон. После её использования прежние больше ничего не открывают.",
            NewDesk = "Новый отдел",
            NameEnglish = "Название по-английски",
            NameRussian = "Название по-русски",
            Sections = "Рубрики, за которые он отвечает",
            MakeDesk = "Создать отдел",
            NameMissing = "Напишите имя.",
            MailWrong = "Это не адрес почты.",
            MailTaken = "У кого-то здесь уже есть этот адрес почты.",
            PasswordShort = "В пароле должно быть не меньше {0} знаков.",
            PasswordCommon =
                "Пароль легко угадать: без вашего имени, названия газеты, ходовых слов и рядов клавиш от него почти ничего не остаётся. Добавьте свои слова.",
            PasswordStolen =
                "Этот пароль когда-то украли, и он стоит в списках, которые пробуют первыми. Возьмите другой, здесь и везде, где вы им пользуетесь.",
            LastAdministrator = "Должен остаться хотя бы один администратор: сначала назначьте другого.",
            Other = "Этого сделать нельзя. Проверьте форму и попробуйте ещё раз.",
        };
}
