using Dastan.Domain.Staff;
using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Identity;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>
/// What a password has to be: long, and not what anybody would try first. Signs and digits are not asked for, because they make it no better and harder to remember.
/// </summary>
public sealed partial class Passwords(NewspaperSettings settings, ILogger<Passwords> log)
    : IPasswordValidator<StaffMember>
{
    public const int ShortestLength = 12;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512, by OWASP's advice of 2023 (Password Storage Cheat Sheet).</summary>
    public const int Rounds = 210_000;

    /// <summary>The code of the error for what anybody would try first.</summary>
    public const string Common = nameof(Common);

    /// <summary>The code of the error for what stands in the list of <see cref="NewspaperSettings.StolenPasswords"/>.</summary>
    public const string Stolen = nameof(Stolen);

    private const int FewestSigns = 5;
    private const int ShortestPart = 4;

    /// <summary>
    /// What the most used passwords of twelve signs and more are put together from, longer ones before those that they hold: rows of keyboards, counting, and the
    /// words that everybody takes. Whatever is left without them has to be a password by itself.
    /// </summary>
    public static IReadOnlyList<string> Barred { get; } =
    [
        .. Enum.GetNames<Role>(),
        .. (string[])
            [
                "1234567890",
                "0123456789",
                "9876543210",
                "123456789",
                "987654321",
                "12345678",
                "1234567",
                "123456",
                "654321",
                "12345",
            ],
        .. (string[])
            ["qwertyuiop", "qwertyui", "qwerty", "qwert", "asdfghjkl", "asdfgh", "asdf", "zxcvbnm", "zxcvbn", "zxcv"],
        .. (string[])
            [
                "1q2w3e4r5t",
                "1q2w3e4r",
                "1q2w3e",
                "q1w2e3r4",
                "qazwsxedc",
                "qazwsx",
                "1qaz2wsx",
                "abcdefgh",
                "abcdef",
                "abcd",
                "abc123",
            ],
        .. (string[])["йцукенгшщз", "йцукенг", "йцукен", "фывапролдж", "фывапро", "фыва", "ячсмить", "ячсми"],
        .. (string[])
            [
                "password",
                "passw0rd",
                "p@ssw0rd",
                "p@ssword",
                "passwort",
                "пароль",
                "parol",
                "changeme",
                "letmein",
                "welcome",
                "iloveyou",
            ],
        .. (string[])
            [
                "princess",
                "sunshine",
                "football",
                "baseball",
                "superman",
                "batman",
                "dragon",
                "monkey",
                "master",
                "shadow",
                "trustno1",
            ],
        .. (string[])
            [
                "dastan",
                "newsroom",
                "newspaper",
                "газета",
                "редакция",
                "admin",
                "root",
                "user",
                "test",
                "secret",
                "login",
            ],
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<StaffMember> manager, StaffMember user, string? password) =>
        Task.FromResult(
            IsCommon(password ?? "", [.. NamesOf(user, settings).Where(part => part.Length >= ShortestPart), .. Barred])
                ? IdentityResult.Failed(new IdentityError { Code = Common, Description = "Easily guessed." })
            : settings.StolenPasswords is { } list && IsStolen(list, password ?? "")
                ? IdentityResult.Failed(new IdentityError { Code = Stolen, Description = "In a list of stolen ones." })
            : IdentityResult.Success
        );

    // A list that went away must keep nobody from coming in with a password that the other rules let pass.
    private bool IsStolen(string list, string password)
    {
        try
        {
            return StolenList.Has(list, password);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            LogUnread(list, problem.Message);
            return false;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "A password was taken without the list of stolen ones: {List} can't be read ({Reason})"
    )]
    private partial void LogUnread(string list, string reason);

    // What is left of it when everything known is taken out.
    private static bool IsCommon(string password, IEnumerable<string> known) =>
        known
            .Aggregate(password, (rest, part) => rest.Replace(part, "", StringComparison.OrdinalIgnoreCase))
            .Distinct()
            .Count() < FewestSigns;

    private static IEnumerable<string> NamesOf(StaffMember user, NewspaperSettings settings) =>
        [
            .. user.Name.Split(' '),
            .. (user.Email ?? "").Split('@', '.'),
            .. new Uri(settings.PublicAddress).Host.Split('.'),
        ];
}
