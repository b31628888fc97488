using Dastan.Web.Press;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys;

/// <summary>What the tests of kept pages ask of a paper.</summary>
internal static class KeptPages
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    extension(TestPaper paper)
    {
        /// <summary>How many answers were made.</summary>
        public long Made => paper.Services.GetRequiredService<PressRoom>().Made;

        public Plates Plates => paper.Services.GetRequiredService<Plates>();

        /// <summary>Waits until the address is kept and fresh, without asking for it.</summary>
        public async Task UntilWarmAsync(string path)
        {
            for (var tries = 0; !paper.IsWarm(path); tries++)
            {
                Assert.True(tries < 20_000, $"{path} is not kept.");
                await Task.Delay(5, Stop);
            }
        }

        /// <summary>Asks until the address is kept and fresh: what is ordered to be purged while it is made keeps it from being kept.</summary>
        /// <returns>What was answered.</returns>
        public async Task<string> WarmAsync(string path)
        {
            var visitor = paper.Visitor();
            for (var tries = 0; ; tries++)
            {
                var answer = await visitor.GetStringAsync(path, Stop);
                if (paper.IsWarm(path))
                    return answer;
                Assert.True(tries < 1000, $"{path} is not kept.");
                await Task.Delay(20, Stop);
            }
        }

        private bool IsWarm(string path) =>
            paper.Plates.ShelfOf(path)?.Find("") is { } plate
            && plate.FreshnessAt(paper.Now, paper.Services.GetRequiredService<Purges>()) is Freshness.Fresh;

        /// <summary>Asks until the answer is as wished.</summary>
        public async Task<HttpResponseMessage> UntilAsync(string address, Func<HttpResponseMessage, bool> isWished)
        {
            var visitor = paper.Visitor();
            for (var tries = 0; ; tries++)
            {
                var answer = await visitor.GetAsync(address, Stop);
                if (isWished(answer))
                    return answer;
                Assert.True(tries < 5000, $"{address} answers {(int)answer.StatusCode} and {answer.Headers}");
                await Task.Delay(20, Stop);
            }
        }
    }

    /// <summary>How many answers are made while something is done.</summary>
    public static async Task<long> CountAsync(TestPaper paper, Func<Task> act)
    {
        var before = paper.Made;
        await act();
        return paper.Made - before;
    }
}
