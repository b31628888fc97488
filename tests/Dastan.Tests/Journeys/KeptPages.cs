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
            var purges = paper.Services.GetRequiredService<Purges>();
            while (paper.Plates.ShelfOf(path)?.Find("")?.FreshnessAt(paper.Now, purges) is not Freshness.Fresh)
                await Task.Delay(5, Stop);
        }

        /// <summary>Asks until the answer is as wished.</summary>
        public async Task<HttpResponseMessage> UntilAsync(string address, Func<HttpResponseMessage, bool> isWished)
        {
            var visitor = paper.Visitor();
            while (true)
            {
                var answer = await visitor.GetAsync(address, Stop);
                if (isWished(answer))
                    return answer;
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
