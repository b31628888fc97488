namespace Dastan.Web.Press;

/// <summary>How long readers, and the press for them, wait for something before they do without it.</summary>
public sealed record PressPatience
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    /// <summary>Where no reader waits: what is slow to come is none that can't be made.</summary>
    public static PressPatience WithoutReaders { get; } =
        new()
        {
            WithStandIn = Long,
            WithNothing = Long,
            Question = Long,
            Pulse = Long,
        };

    /// <summary>For a newer answer, while there is one that was right a moment ago: nobody waits long for it.</summary>
    public TimeSpan WithStandIn { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>For an answer, while there is none.</summary>
    public TimeSpan WithNothing { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For the database, in the making of an answer: readers do not wait longer. Whole seconds.</summary>
    public TimeSpan Question { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>For the database, by which it is known whether it answers at all. Whole seconds.</summary>
    public TimeSpan Pulse { get; init; } = TimeSpan.FromSeconds(2);
}
