using MimeKit;

namespace Dastan.Web.Commands;

/// <summary>The settings of mail, as they are given.</summary>
internal static class GivenMail
{
    /// <exception cref="CommandRefusal">One of them can't be, or one is missing beside another.</exception>
    public static MailSettings Read(GivenSettings given)
    {
        given.RequireKnown("Mail", ["Server", "From", "User", "Password", "PasswordFile"]);
        var mail = new MailSettings
        {
            Server = given.Read<Uri?>(
                "Mail:Server",
                null,
                Server,
                "an address that begins with smtps:// or smtp://, a name, and a port if it is not 465 or 587: smtps://mail.example"
            ),
            From = given.Read<string?>(
                "Mail:From",
                null,
                From,
                "a mail address, with a name before it or without: news@paper.example"
            ),
            User = given["Mail:User"],
            Password = GivenSecret.Read(given, "Mail:Password", "Mail:PasswordFile"),
            PasswordFile = given["Mail:PasswordFile"],
        };
        return mail switch
        {
            { Server: not null, From: null } => throw new CommandRefusal(
                "Mail:Server is set, and Mail:From is not: whom does mail come from? docs/settings.md tells more."
            ),
            { User: null } and { Password: not null } or { User: not null } and { Password: null } =>
                throw new CommandRefusal(
                    "Mail:User and Mail:Password go together, and one of them is not set. docs/settings.md tells more."
                ),
            _ => mail,
        };
    }

    private static bool Server(string text, out Uri? server) =>
        Uri.TryCreate(text, UriKind.Absolute, out server)
        && server is { Scheme: "smtp" or "smtps", Host: not "", PathAndQuery: "" or "/", UserInfo: "", Fragment: "" };

    private static bool From(string text, out string? from)
    {
        from = text;
        return MailboxAddress.TryParse(text, out var mailbox)
            && mailbox.Address.Contains('@', StringComparison.Ordinal);
    }
}
