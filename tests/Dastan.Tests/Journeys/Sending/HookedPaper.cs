using System.Net;
using Dastan.Domain.Staff;
using Dastan.Tests.Journeys.Newsroom;
using Dastan.Web.Dispatches;
using Dastan.Web.Dispatches.Hooks;
using Dastan.Web.Dispatches.WebSub;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Sending;

/// <summary>A small paper that tells somebody elsewhere.</summary>
internal static class HookedPaper
{
    /// <summary>Opens it; the machine itself may be told, and subscribe.</summary>
    public static Task<TestPaper> OpenAsync(HookServer server, params string[] scheduled) =>
        TestPaper.OpenAsync(
            SmallPaper.With(now =>
                scheduled.Select(slug => DuePaper.Scheduled(slug, now, now + Duration.FromHours(1)))
            ),
            with: settings => settings with { Trusted = server.Address.AbsoluteUri },
            parts: services => services.AddSingleton(new StrangersReach(IPAddress.IsLoopback))
        );

    extension(TestPaper paper)
    {
        /// <returns>Its secret.</returns>
        public async Task<string> HookAsync(Uri address, string kinds = "", string edition = "")
        {
            var maker = await paper.HireAsync(Role.Administrator, $"{Guid.CreateVersion7():N}@paper.example");
            var secret = HookSignature.NewSecret();
            await paper.InDatabaseAsync(async db =>
            {
                var sealed_ = paper.Services.GetRequiredService<HookSecrets>().Seal(secret);
                var hook = new WebHook(WebHookId.New(), maker.Id, paper.Now, sealed_);
                Assert.Null(
                    hook.Become(
                        "A partner",
                        address.AbsoluteUri,
                        edition,
                        kinds is "" ? HookKinds.All : kinds.Split(' ')
                    )
                );
                _ = db.Add(hook);
                await db.SaveAsync(TestContext.Current.CancellationToken);
            });
            return secret;
        }

        public async Task<IReadOnlyList<Dispatch>> DispatchesAsync()
        {
            IReadOnlyList<Dispatch> all = [];
            await paper.InDatabaseAsync(async db =>
                all = await db.Dispatches.AsNoTracking().OrderBy(one => one.Id).ToListAsync()
            );
            return all;
        }

        /// <summary>Waits until every dispatch is as a test wants it; its clock is moved a little each time, which wakes who sleeps.</summary>
        public async Task<IReadOnlyList<Dispatch>> AwaitAsync(Func<Dispatch, bool> all, int least = 1)
        {
            for (var tries = 0; ; tries++)
            {
                var dispatches = await paper.DispatchesAsync();
                if (dispatches.Count >= least && dispatches.All(all))
                    return dispatches;
                Assert.True(
                    tries < 5000,
                    string.Join(
                        "; ",
                        dispatches.Select(one => $"{one.Kind} {one.State} {one.LastStatus} {one.LastAnswer}")
                    )
                );
                await Task.Delay(20, TestContext.Current.CancellationToken);
                paper.Clock.Advance(TimeSpan.FromMilliseconds(5));
                paper.Services.GetRequiredService<SendDispatches>().Wake();
            }
        }

        /// <summary>Waits until nothing waits; it may be that nothing is left of what was done.</summary>
        public Task<IReadOnlyList<Dispatch>> SettledAsync() =>
            paper.AwaitAsync(one => one.State is not DispatchState.Waiting, least: 0);

        public Task<IReadOnlyList<Dispatch>> AwaitAsync(DispatchState state) =>
            paper.AwaitAsync(one => one.State == state);
    }
}
