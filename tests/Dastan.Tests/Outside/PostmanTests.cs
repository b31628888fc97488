using Dastan.Web;
using Dastan.Web.Outside.Mail;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dastan.Tests.Outside;

/// <summary>Mail that goes to a mail server, and what is said when that does not take it.</summary>
public sealed class PostmanTests
{
    private static readonly Letter Hello = new("bek@paper.example", "Здравствуйте: ўғқҳ", "First line\nЎзбекистон\n");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_arrives_as_it_was_written()
    {
        await using var sink = new MailSink();

        Assert.Null(await SendAsync(sink.Settings, Hello));

        var taken = Assert.Single(sink.Taken);
        Assert.Equal("\"The Paper\" <news@paper.example>", taken.From.ToString());
        Assert.Equal("bek@paper.example", taken.To.ToString());
        Assert.Equal(
            (Hello.Subject, Hello.Text),
            (taken.Subject, taken.TextBody?.ReplaceLineEndings("\n").TrimEnd() + "\n")
        );
        Assert.Equal("auto-generated", taken.Headers["Auto-Submitted"]);
        Assert.EndsWith("@paper.example", taken.MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_typed_as_an_address_puts_no_line_into_the_head()
    {
        await using var sink = new MailSink();

        var refused = await SendAsync(sink.Settings, Hello with { To = "bek@paper.example\r\nBcc: all@paper.example" });
        var folded = await SendAsync(sink.Settings, Hello with { Subject = "Hello\r\nBcc: all@paper.example" });

        Assert.Equal("501 5.1.3 Bad recipient address syntax", refused);
        Assert.Null(folded);
        Assert.Null(Assert.Single(sink.Taken).Headers["Bcc"]);
    }

    [Fact]
    public async Task The_user_of_the_settings_is_known_to_the_server_and_a_wrong_password_is_told_without_it()
    {
        await using var sink = new MailSink();
        var known = sink.Settings with { User = MailSink.User, Password = MailSink.Password };

        Assert.Null(await SendAsync(known, Hello));
        var refused = await SendAsync(known with { Password = "a wrong one" }, Hello);

        Assert.Contains("uthentication", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("a wrong one", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("a wrong one", $"{known with { Password = "a wrong one" }}", StringComparison.Ordinal);
        Assert.Single(sink.Taken);
    }

    [Fact]
    public async Task A_server_that_is_away_or_has_no_such_mailbox_or_a_certificate_that_nobody_vouches_for_is_told_of()
    {
        await using var sink = new MailSink();
        await using var own = new MailSink(isTls: true);
        var away = sink.Settings with { Server = new($"smtp://127.0.0.1:{MailSink.FreePort()}") };
        var plain = sink.Settings with { Server = new($"smtps://127.0.0.1:{sink.Port}") };
        var unknown = own.Settings with { Server = new($"smtps://localhost:{own.Port}") };

        Assert.Contains("refused", await SendAsync(away, Hello), StringComparison.Ordinal);
        Assert.NotNull(await SendAsync(sink.Settings, Hello with { To = "nobody@paper.example" }));
        Assert.NotNull(await SendAsync(plain, Hello));
        Assert.Contains("SSL", await SendAsync(unknown, Hello), StringComparison.Ordinal);
        Assert.Empty(sink.Taken);
        Assert.Empty(own.Taken);
    }

    [Fact]
    public async Task A_server_that_wants_to_know_who_sends_is_told_of_and_takes_what_its_user_sends()
    {
        await using var sink = new MailSink(isForKnown: true);

        Assert.Contains("uthentication", await SendAsync(sink.Settings, Hello), StringComparison.Ordinal);
        Assert.Empty(sink.Taken);
        Assert.Null(await SendAsync(sink.Settings with { User = MailSink.User, Password = MailSink.Password }, Hello));
    }

    [Fact]
    public async Task Without_a_server_there_is_nobody_to_send_by()
    {
        var none = new Postman(new(), NullLogger<Postman>.Instance);

        Assert.False(none.IsThere);
        await Assert.ThrowsAsync<InvalidOperationException>(() => none.SendAsync(Hello, Stop));
    }

    private static Task<string?> SendAsync(MailSettings mail, Letter letter) =>
        new Postman(new() { Mail = mail }, NullLogger<Postman>.Instance).SendAsync(letter, Stop);
}
