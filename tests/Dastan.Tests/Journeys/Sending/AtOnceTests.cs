using Dastan.Tests.Hatch;
using Dastan.Web.Dispatches;
using Dastan.Web.Dispatches.Hooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dastan.Tests.Journeys.Sending;

/// <summary>However many are to be told, so many are told at once; and what can't be written down is not tried without a pause.</summary>
public sealed class AtOnceTests
{
    private const int Most = 50;
    private const int MostStrangers = 20;
    private const int Targets = 130;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Few_are_told_at_once_and_strangers_take_nobodys_place()
    {
        var (ours, strangers) = (new HeldSender("dove"), new HeldSender("raven", hasStrangeTargets: true));
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(),
            parts: services => services.AddSingleton<ISender>(strangers).AddSingleton<ISender>(ours)
        );
        await OrderAsync(paper, strangers.Channel, Targets);
        await OrderAsync(paper, ours.Channel, Targets);

        for (var tries = 0; ours.Most < Most || strangers.Most < MostStrangers; tries++)
        {
            Assert.True(tries < 1000, $"{ours.Most} and {strangers.Most} are told.");
            await LookAsync(paper);
        }
        // Who has been taken is due no more, and others are in their place.
        for (var looks = 0; looks < 10; looks++)
            await LookAsync(paper);
        ours.Let();
        strangers.Let();
        await paper.AwaitAsync(DispatchState.Sent);

        Assert.Equal((Most, MostStrangers), (ours.Most, strangers.Most));
    }

    [Fact]
    public async Task What_can_t_be_written_down_is_told_once_and_sent_when_it_can_be()
    {
        Assert.SkipWhen(EmptyDatabases.PostgresServer is not null, "It is done by a trigger of SQLite.");
        var (dove, told) = (new HeldSender("dove"), new ToldLog());
        dove.Let();
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(),
            parts: services => services.AddSingleton<ISender>(dove).AddSingleton<ILoggerProvider>(told)
        );
        await paper.InDatabaseAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"CREATE TRIGGER unwritable BEFORE UPDATE ON dispatches BEGIN SELECT RAISE(ABORT, 'only read'); END",
                Stop
            )
        );
        await OrderAsync(paper, dove.Channel, 1);

        for (var looks = 0; looks < 10 || told.Lines.IsEmpty; looks++)
        {
            Assert.True(looks < 1000, "Nothing was tried.");
            await LookAsync(paper);
        }
        var lines = told.Lines.ToList();
        await paper.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"DROP TRIGGER unwritable", Stop));
        paper.Clock.Advance(TimeSpan.FromSeconds(2));
        await paper.AwaitAsync(DispatchState.Sent);

        Assert.Single(lines, line => line.StartsWith("Dispatches can't be sent", StringComparison.Ordinal));
    }

    private static Task OrderAsync(TestPaper paper, string channel, int targets) =>
        paper.InDatabaseAsync(async db =>
        {
            db.AddRange(
                Enumerable
                    .Range(0, targets)
                    .Select(number => new Dispatch(
                        channel,
                        $"{channel}-{number}",
                        $"{channel}-{number}",
                        HookKinds.Published,
                        "{}",
                        paper.Now
                    ))
            );
            await db.SaveChangesAsync(Stop);
        });

    private static Task LookAsync(TestPaper paper)
    {
        paper.Services.GetRequiredService<SendDispatches>().Wake();
        return Task.Delay(20, Stop);
    }
}
