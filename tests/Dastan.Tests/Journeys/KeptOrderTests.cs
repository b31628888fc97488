using System.Globalization;
using System.Text.RegularExpressions;

namespace Dastan.Tests.Journeys;

/// <summary>In whatever order purges come and makings end, while many read and one writes.</summary>
public sealed partial class KeptOrderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_sees_what_is_older_than_what_was_saved_before_they_asked()
    {
        await using var paper = await ChangedPaper.OpenAsync();
        var (saved, isDone) = (0, false);
        async Task WriteAsync()
        {
            for (var number = 1; number <= 60; number++)
            {
                await ChangedPaper.ChangeAsync(
                    paper,
                    "open",
                    story => ChangedPaper.Say(story, paper.Now, $"Number {number}.")
                );
                Volatile.Write(ref saved, number);
            }
            Volatile.Write(ref isDone, true);
        }
        async Task<int> ReadAsync(string address)
        {
            var (visitor, reads) = (paper.Visitor(), 0);
            for (; !Volatile.Read(ref isDone); reads++)
            {
                var atLeast = Volatile.Read(ref saved);
                var page = await visitor.GetStringAsync(address, Stop);
                var shown = int.Parse(Numbers().Match(page).Groups[1].Value, CultureInfo.InvariantCulture);
                Assert.True(shown >= atLeast, $"{address} shows {shown} after {atLeast} was saved");
            }
            return reads;
        }

        string[] addresses = ["/", "/kazakhstan", "/2025/12/open", "/front.rss", "/2025/11/old"];
        var readers = addresses.SelectMany(address => Enumerable.Repeat(address, 4)).Select(ReadAsync).ToList();
        await WriteAsync();

        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
    }

    [GeneratedRegex(@"Number (\d+)\.")]
    private static partial Regex Numbers();
}
