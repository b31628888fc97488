using Dastan.Domain.Rates;
using Dastan.Tests.Fuzz;

namespace Dastan.Tests.Rates.Fuzz;

/// <summary>
/// An answer that was spoilt on its way never breaks a reader, and never becomes another rate than was printed. The same in large: <c>bench/fuzz</c>.
/// </summary>
public sealed class SpoiltAnswersTests
{
    [Fact]
    public void Every_rate_of_a_good_answer_is_found_in_its_bytes() =>
        Assert.All(Seeds.Own, seed => Assert.Equal((4, 4), (seed.Rates, seed.Known)));

    [Fact]
    public void Our_own_answers_spoilt_in_a_few_places_say_nothing_else() => Spoil(Seeds.Own, 200);

    [Fact]
    public void Recorded_answers_spoilt_in_a_few_places_say_nothing_else() =>
        Spoil(Seeds.In(Path.Combine(SharedData.Folder("rates"), "manifest.json")), 5);

    private static void Spoil(IEnumerable<Seed> seeds, int times)
    {
        var spoiler = new Spoiler(new Random(20260317));
        var usable = 0;
        foreach (var seed in seeds)
            for (var time = 0; time < times; time++)
            {
                var trial = seed.Spoil(spoiler);
                Assert.True(trial.Fault is null, $"{seed.Name}, time {time}: {trial.Fault}");
                usable += trial.Outcome is nameof(ReadingOutcome.Partial) ? 1 : 0;
            }
        Assert.True(
            usable > times,
            "Spoilt answers are never read in part: they are spoilt too much to find anything."
        );
    }
}
