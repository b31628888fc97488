namespace Dastan.Domain.Papers;

/// <summary>Why something typed is no time by an edition's clock.</summary>
public static class ClockRefusals
{
    public static Refusal NotATime(string typed) =>
        new("not-a-time", $"“{typed}” is not a date and time.") { With = [typed] };

    public static Refusal Skipped(string typed, string from, string to) =>
        new("skipped-time", $"There is no {typed} in the edition's zone: the clocks go from {from} to {to}.")
        {
            With = [typed, from, to],
        };
}
