namespace Dastan.Web.Newsroom.SignIn;

/// <summary>
/// Tells the log of sign-ins that were refused, so that guessing is seen. Accounts are named by the beginning of a digest: the same account is the same
/// word, and nobody's address stands in a log.
/// </summary>
public sealed partial class RefusedSignIns(ILogger<RefusedSignIns> log)
{
    private const int DigestLength = 12;

    /// <param name="way">Which way in: <c>password</c>, <c>passkey</c>, <c>code</c>, <c>link</c>.</param>
    /// <param name="account">Its key (<see cref="Patience.KeyOf"/>); empty where the way in names none.</param>
    public void LogRefused(string way, string account = "") => Refused(way, Short(account));

    /// <inheritdoc cref="LogRefused"/>
    public void LogTooOften(string way, string account = "") => TooOften(way, Short(account));

    private static string Short(string account) => account is "" ? "nobody named" : account[..DigestLength];

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in was refused: {Way}, account {Account}")]
    private partial void Refused(string way, string account);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "A sign-in has to wait, after too many: {Way}, account {Account}"
    )]
    private partial void TooOften(string way, string account);
}
