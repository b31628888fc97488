using System.Net;
using Dastan.Domain.Staff;
using Dastan.Web.Commands;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary><c>./dastan user</c> beside the running paper: nobody is locked out by a mail server.</summary>
public sealed class UserCommandTests
{
    private const string Mail = "aigul@paper.example";

    [Fact]
    public async Task Whoever_runs_the_paper_lets_people_back_in_and_shuts_them_out()
    {
        Assert.SkipWhen(
            EmptyDatabases.PostgresServer is not null,
            "The command is told of the database in the data folder."
        );
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Editor, Mail);
        using var aigul = paper.Stranger();
        using var old = paper.Stranger();
        await old.SignInAsync(Mail);

        Assert.Equal(1, await RunAsync(paper, "link"));
        Assert.Equal(1, await RunAsync(paper, "link", "nobody@paper.example"));
        Assert.Equal(0, await RunAsync(paper, "list"));
        Assert.Equal(0, await RunAsync(paper, "link", Mail.ToUpperInvariant()));
        await paper.InDatabaseAsync(async db => Assert.Equal(1, await db.StaffLinks.CountAsync()));

        Assert.Equal(0, await RunAsync(paper, "disable", Mail));
        await paper.InDatabaseAsync(async db => Assert.Equal(0, await db.StaffLinks.CountAsync()));
        await old.VisitAsync("/newsroom");
        Assert.StartsWith("/newsroom/sign-in", old.Address);
        await aigul.SignInAsync(Mail);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, aigul.Answer.StatusCode);
        Assert.Equal(1, await RunAsync(paper, "link", Mail));

        Assert.Equal(0, await RunAsync(paper, "enable", Mail));
        await aigul.SignInAsync(Mail);
        Assert.Equal("/newsroom", aigul.Address);

        foreach (
            var whom in (string[][])
                [
                    [Mail],
                    [],
                ]
        )
        {
            await aigul.VisitAsync("/newsroom");
            Assert.Equal("/newsroom", aigul.Address);
            Assert.Equal(0, await RunAsync(paper, ["sign-out", .. whom]));
            await aigul.VisitAsync("/newsroom");
            Assert.StartsWith("/newsroom/sign-in", aigul.Address);
            await aigul.SignInAsync(Mail);
        }
        Assert.Equal(
            [
                "./dastan user link",
                "./dastan user disable",
                "./dastan user enable",
                "./dastan user sign-out",
                "./dastan user sign-out",
            ],
            (await paper.AuditAsync()).Select(entry => entry.Who).Where(who => who.StartsWith('.'))
        );
    }

    private static Task<int> RunAsync(TestPaper paper, params string[] words) =>
        CommandLine.RunAsync(["user", .. words, "--data", paper.Settings.Data]);
}
