using Dastan.Tests.Fuzz.Papers;

namespace Dastan.Tests.Fuzz;

/// <summary>Whatever comes from outside, spoilt in a few hundred ways, the same each time. The same for hours: <c>bench/fuzz</c>.</summary>
public sealed class SpoiltInputTests
{
    private const int Seed = 20261127;

    [Theory]
    [InlineData("banks", 500)]
    [InlineData("story", 500)]
    [InlineData("pasted", 300)]
    [InlineData("exports", 300)]
    [InlineData("headers", 2000)]
    [InlineData("pictures", 60)]
    [InlineData("redirects", 1000)]
    [InlineData("requests", 250)]
    [InlineData("forms", 250)]
    public async Task Spoilt_input_keeps_to_what_must_hold(string name, int times)
    {
        await using var target = await FuzzTargets.All(null)[name](new Random(Seed));
        List<Trial> trials = [];
        while (trials.Count < times)
            trials.Add(await target.TryAsync());

        if (trials.Find(trial => trial.Fault is not null) is { } faulty)
            Assert.Fail(faulty.Told);
        Assert.True(
            trials.DistinctBy(trial => trial.Outcome).Count() > 1,
            "It always comes to the same: what is spoilt gets nowhere."
        );
    }

    [Fact]
    public void Every_target_is_tried_here() =>
        Assert.Equal(
            FuzzTargets.All(null).Keys.Order(),
            typeof(SpoiltInputTests)
                .GetMethod(nameof(Spoilt_input_keeps_to_what_must_hold))!
                .GetCustomAttributes(typeof(InlineDataAttribute), false)
                .Select(data => (string)((InlineDataAttribute)data).Data[0]!)
                .Order()
        );

    [Fact]
    public async Task The_forms_of_the_newsroom_are_found()
    {
        await using var target = await FormsTarget.OpenAsync(new Random(Seed));

        Assert.True(target.Addresses.Distinct().Count() > 25, string.Join('\n', target.Addresses));
    }

    [Fact]
    public void A_target_notices_a_crash_and_what_allocates_too_much()
    {
        Assert.Contains("crashed", new Faulty(_ => throw new FormatException()).Again(default)!.Fault);
        Assert.Contains("allocated", new Faulty(_ => new byte[100_000]).Again(default)!.Fault);
        Assert.Null(new Faulty(body => body).Again(default)!.Fault);
    }

    private sealed class Faulty(Func<byte[], object> read) : ReaderTarget<object>(new Random(Seed), [], [], (50_000, 0))
    {
        protected override object Read(byte[] body) => read(body);

        protected override (string Outcome, string? Fault) Judge(object reading, byte[] body) => ("read", null);
    }
}
