using System.Text.RegularExpressions;
using Dastan.Domain.Staff;
using Dastan.Tests.Outside;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Links into the newsroom that go out by mail, and that are shown whatever becomes of it.</summary>
public sealed partial class MailedLinkTests
{
    private const string Mail = "timur@paper.example";

    [Fact]
    public async Task An_invitation_is_mailed_and_its_link_lets_in()
    {
        await using var sink = new MailSink();
        await using var paper = await TestPaper.OpenAsync(mail: sink.Settings);
        using var administrator = await paper.StaffAsync(Role.Administrator);

        await administrator.PostAsync("/newsroom/people/invitations", ("role", "Editor"), ("mail", Mail));

        Assert.Equal($"The link is on its way to {Mail} by mail too.", administrator.Text(".done"));
        var letter = Assert.Single(sink.Taken);
        Assert.Equal("Your link into the newsroom of paper.example", letter.Subject);
        var link = Link().Match(letter.TextBody ?? "").Value;
        Assert.Equal(administrator.Text(".key"), link);
        using var timur = paper.Stranger();
        await timur.VisitAsync(new Uri(link).AbsolutePath);
        Assert.Contains("Your role: editor", timur.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_back_in_is_mailed_in_the_language_of_who_gets_it()
    {
        await using var sink = new MailSink();
        await using var paper = await TestPaper.OpenAsync(mail: sink.Settings);
        using var administrator = await paper.StaffAsync(Role.Administrator);
        var timur = await paper.HireAsync(Role.Reporter, Mail, "ru");

        await administrator.PostAsync($"/newsroom/people/{timur.Id}/links");

        var letter = Assert.Single(sink.Taken);
        Assert.Equal(Mail, letter.To.ToString());
        Assert.Equal("Ваша ссылка для входа в редакцию paper.example", letter.Subject);
        Assert.Contains(administrator.Text(".key"), letter.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mail_server_that_is_away_or_does_not_know_us_locks_nobody_out(bool isAway)
    {
        await using var strict = new MailSink(isForKnown: true);
        var server = new Uri($"smtp://127.0.0.1:{MailSink.FreePort()}");
        await using var paper = await TestPaper.OpenAsync(
            mail: isAway ? strict.Settings with { Server = server } : strict.Settings
        );
        using var administrator = await paper.StaffAsync(Role.Administrator);

        await administrator.PostAsync("/newsroom/people/invitations", ("role", "Editor"), ("mail", Mail));

        Assert.StartsWith(
            $"The link could not be sent to {Mail} by mail",
            administrator.Text(".problem"),
            StringComparison.Ordinal
        );
        using var timur = paper.Stranger();
        await timur.VisitAsync(new Uri(administrator.Text(".key")).AbsolutePath);
        Assert.Contains("Your role: editor", timur.Text("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, Mail)]
    public async Task Where_there_is_no_server_or_no_address_nothing_is_said_of_mail(bool hasServer, string mail)
    {
        await using var sink = new MailSink();
        await using var paper = await TestPaper.OpenAsync(mail: hasServer ? sink.Settings : null);
        using var administrator = await paper.StaffAsync(Role.Administrator);

        await administrator.PostAsync("/newsroom/people/invitations", ("role", "Editor"), ("mail", mail));

        Assert.NotEqual("", administrator.Text(".key"));
        Assert.Null(administrator.Page.QuerySelector(".done, .problem"));
        Assert.Empty(sink.Taken);
    }

    [GeneratedRegex("https://paper\\.example/newsroom/links/[0-9a-f]+")]
    private static partial Regex Link();
}
