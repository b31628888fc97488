namespace Dastan.Web;

/// <summary>How the paper sends mail. Without a server it sends none, and everything works by links that are passed on.</summary>
public sealed record MailSettings
{
    /// <summary>
    /// The server that takes mail: <c>smtps://mail.example</c> (TLS from the first byte, port 465), or <c>smtp://mail.example</c> (STARTTLS, which has to
    /// succeed unless the server is on this machine; port 587).
    /// </summary>
    public Uri? Server { get; init; }

    /// <summary>Whom mail comes from: <c>news@paper.example</c>, or <c>The Paper &lt;news@paper.example&gt;</c>.</summary>
    public string? From { get; init; }

    /// <summary>Who we are to the server; null where it asks nobody.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>A file with <see cref="Password"/>, in its place.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>The name and all but the password: nothing that is printed holds that.</summary>
    public override string ToString() => $"{Server} as {User}, from {From}";
}
