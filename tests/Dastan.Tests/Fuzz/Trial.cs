namespace Dastan.Tests.Fuzz;

/// <summary>What came of one spoilt input.</summary>
/// <param name="Seed">The name of what was spoilt.</param>
/// <param name="Outcome">In a word or two, to be counted.</param>
/// <param name="Took">How long the program itself took.</param>
/// <param name="Fault">What must not be; null where all is well.</param>
/// <param name="Body">The bytes as they came in.</param>
internal sealed record Trial(string Seed, string Outcome, TimeSpan Took, string? Fault, ReadOnlyMemory<byte> Body)
{
    public const string Crash = "crash";

    /// <summary>What is wrong, and with which bytes.</summary>
    public string Told => $"{Seed}: {Fault}\n{Convert.ToBase64String(Body.Span)}";
}
