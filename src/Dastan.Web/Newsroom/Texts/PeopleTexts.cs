namespace Dastan.Web.Newsroom.Texts;

/// <summary>People of the newsroom and their accounts.</summary>
public sealed record PeopleTexts
{
    public required string NameMissing { get; init; }

    public required string MailWrong { get; init; }

    public required string MailTaken { get; init; }

    /// <summary>{0}: how many characters.</summary>
    public required string PasswordShort { get; init; }

    public required string PasswordCommon { get; init; }

    public required string Other { get; init; }

    public static PeopleTexts English { get; } =
        new()
        {
            NameMissing = "Say your name.",
            MailWrong = "This is not a mail address.",
            MailTaken = "Somebody here has this mail address already.",
            PasswordShort = "The password needs at least {0} characters.",
            PasswordCommon = "The password is easily guessed: it is made of your name or address, or of one sign.",
            Other = "This can’t be done. Check the form and try again.",
        };

    public static PeopleTexts Russian { get; } =
        new()
        {
            NameMissing = "Напишите ваше имя.",
            MailWrong = "Это не адрес почты.",
            MailTaken = "У кого-то здесь уже есть этот адрес почты.",
            PasswordShort = "В пароле должно быть не меньше {0} знаков.",
            PasswordCommon = "Пароль легко угадать: он состоит из вашего имени или адреса либо из одного знака.",
            Other = "Этого сделать нельзя. Проверьте форму и попробуйте ещё раз.",
        };
}
