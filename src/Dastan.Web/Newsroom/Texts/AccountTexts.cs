namespace Dastan.Web.Newsroom.Texts;

/// <summary>One's own account.</summary>
public sealed record AccountTexts
{
    public required string Title { get; init; }

    public required string Who { get; init; }

    public required string Save { get; init; }

    public required string Saved { get; init; }

    public required string Passkeys { get; init; }

    public required string NoPasskeys { get; init; }

    public required string UnnamedPasskey { get; init; }

    public required string Made { get; init; }

    public required string AddPasskey { get; init; }

    public required string Remove { get; init; }

    public required string LastWayIn { get; init; }

    public required string Password { get; init; }

    public required string OldPassword { get; init; }

    public required string WrongPassword { get; init; }

    public required string ChangePassword { get; init; }

    public required string SecondStep { get; init; }

    public required string SecondStepOff { get; init; }

    /// <summary>{0}: how many codes are left.</summary>
    public required string SecondStepOn { get; init; }

    public required string SecondStepOwed { get; init; }

    public required string SetUpSecondStep { get; init; }

    public required string SecondStepAdvice { get; init; }

    public required string Key { get; init; }

    public required string SwitchOn { get; init; }

    public required string SwitchOff { get; init; }

    public required string RecoveryCodes { get; init; }

    public required string NewRecoveryCodes { get; init; }

    public required string RecoveryAdvice { get; init; }

    public required string ToAccount { get; init; }

    public required string Sessions { get; init; }

    public required string ThisSession { get; init; }

    public required string LastSeen { get; init; }

    public required string UnknownDevice { get; init; }

    public required string End { get; init; }

    public required string EndAll { get; init; }

    public static AccountTexts English { get; } =
        new()
        {
            Title = "Your account",
            Who = "You",
            Save = "Save",
            Saved = "Saved.",
            Passkeys = "Passkeys",
            NoPasskeys =
                "You have none yet. A passkey lets you in by your fingerprint, face or PIN; nobody can guess it or lure it from you.",
            UnnamedPasskey = "Passkey",
            Made = "made",
            AddPasskey = "Add a passkey",
            Remove = "Remove",
            LastWayIn = "This is your last way in. Add another passkey, or choose a password, before you remove it.",
            Password = "Password",
            OldPassword = "Password until now",
            WrongPassword = "The password until now is another one.",
            ChangePassword = "Change the password",
            SecondStep = "Second step",
            SecondStepOff =
                "Your password alone lets you in. With a second step it takes a code from your phone as well.",
            SecondStepOn = "Your password needs a code from your phone as well. Recovery codes left: {0}.",
            SecondStepOwed =
                "Whoever comes in here by a password needs a second step too. Set it up below; the rest of the newsroom is open then.",
            SetUpSecondStep = "Set up a second step",
            SecondStepAdvice =
                "Open a program for codes on your phone, let it read this square or type the key in, and write the six digits that it shows below.",
            Key = "Key",
            SwitchOn = "Switch on",
            SwitchOff = "Switch off the second step",
            RecoveryCodes = "Recovery codes",
            NewRecoveryCodes = "New recovery codes",
            RecoveryAdvice =
                "Each of these opens once, in place of a code from your phone. They are shown now and never again: print them, or write them down.",
            ToAccount = "To your account",
            Sessions = "Where you are signed in",
            ThisSession = "here and now",
            LastSeen = "last seen",
            UnknownDevice = "An unknown device",
            End = "Sign out there",
            EndAll = "Sign out everywhere",
        };

    public static AccountTexts Russian { get; } =
        new()
        {
            Title = "Ваша учётная запись",
            Who = "Вы",
            Save = "Сохранить",
            Saved = "Сохранено.",
            Passkeys = "Ключи доступа",
            NoPasskeys =
                "Пока нет ни одного. Ключ доступа впускает вас по отпечатку пальца, лицу или PIN-коду; его нельзя ни угадать, ни выманить.",
            UnnamedPasskey = "Ключ доступа",
            Made = "создан",
            AddPasskey = "Добавить ключ доступа",
            Remove = "Удалить",
            LastWayIn = "Это ваш последний способ войти. Сначала добавьте другой ключ доступа или выберите пароль.",
            Password = "Пароль",
            OldPassword = "Прежний пароль",
            WrongPassword = "Прежний пароль другой.",
            ChangePassword = "Сменить пароль",
            SecondStep = "Второй шаг",
            SecondStepOff = "Чтобы войти, достаточно пароля. Со вторым шагом понадобится ещё и код с телефона.",
            SecondStepOn = "Кроме пароля, нужен код с телефона. Осталось запасных кодов: {0}.",
            SecondStepOwed =
                "Кто входит сюда по паролю, должен включить и второй шаг. Включите его ниже, и откроется всё остальное.",
            SetUpSecondStep = "Включить второй шаг",
            SecondStepAdvice =
                "Откройте на телефоне программу для кодов, дайте ей прочесть этот квадрат или введите ключ и напишите ниже шесть цифр, которые она покажет.",
            Key = "Ключ",
            SwitchOn = "Включить",
            SwitchOff = "Выключить второй шаг",
            RecoveryCodes = "Запасные коды",
            NewRecoveryCodes = "Новые запасные коды",
            RecoveryAdvice =
                "Каждый из них впускает один раз вместо кода с телефона. Они показаны сейчас и больше никогда: распечатайте их или запишите.",
            ToAccount = "К учётной записи",
            Sessions = "Где вы вошли",
            ThisSession = "здесь и сейчас",
            LastSeen = "последний раз",
            UnknownDevice = "Неизвестное устройство",
            End = "Выйти там",
            EndAll = "Выйти везде",
        };
}
