using System.CommandLine;
using System.Text.Json;
using Dastan.Web;
using Dastan.Web.Commands;

namespace Dastan.Tests.Outside;

/// <summary>The settings of mail, as they are given in settings.json.</summary>
public sealed class MailSettingsTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("dastan-mail-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public void What_is_given_is_read_and_nothing_is_a_paper_that_sends_no_mail()
    {
        Assert.Null(Given().Server);

        var mail = Read(
            new
            {
                Server = "smtps://mail.example:4650",
                From = "The Paper <news@paper.example>",
                User = "paper",
                Password = "felt and reed",
            }
        );

        Assert.Equal((new Uri("smtps://mail.example:4650"), "paper"), (mail.Server, mail.User));
        Assert.Equal(("The Paper <news@paper.example>", "felt and reed"), (mail.From, mail.Password));
    }

    [Theory]
    [InlineData("https://mail.example", "news@paper.example", null, null, "Mail:Server is \"https://mail.example\"")]
    [InlineData(
        "smtp://u:p@mail.example",
        "news@paper.example",
        null,
        null,
        "Mail:Server is \"smtp://…@mail.example\""
    )]
    [InlineData("smtp://mail.example/inbox", "news@paper.example", null, null, "smtps://mail.example")]
    [InlineData("smtp://mail.example", "the paper", null, null, "Mail:From is \"the paper\"")]
    [InlineData("smtp://mail.example", null, null, null, "Mail:From is not")]
    [InlineData("smtp://mail.example", "news@paper.example", "paper", null, "Mail:User and Mail:Password go together")]
    [InlineData("smtp://mail.example", "news@paper.example", null, "secret", "Mail:User and Mail:Password go together")]
    public void What_can_t_be_is_refused_by_name(
        string? server,
        string? from,
        string? user,
        string? password,
        string told
    )
    {
        var refusal = Assert.Throws<CommandRefusal>(() =>
            Read(
                new
                {
                    Server = server,
                    From = from,
                    User = user,
                    Password = password,
                }
            )
        );

        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_no_setting_is_refused() =>
        Assert.Contains(
            "Mail:Sender is no setting",
            Assert.Throws<CommandRefusal>(() => Read(new { Sender = "news@paper.example" })).Message,
            StringComparison.Ordinal
        );

    private MailSettings Read(object mail)
    {
        File.WriteAllText(Path.Combine(data, "settings.json"), JsonSerializer.Serialize(new { Mail = mail }));
        return Given();
    }

    private MailSettings Given() =>
        SettingsOfCommand
            .Read(new RootCommand { SettingsOfCommand.Data, SettingsOfCommand.Listen }.Parse(["--data", data]))
            .Mail;
}
