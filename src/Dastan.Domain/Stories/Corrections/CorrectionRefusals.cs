namespace Dastan.Domain.Stories.Corrections;

/// <summary>Why the rules of corrections say no.</summary>
public static class CorrectionRefusals
{
    public static readonly Refusal NotPublic = new(
        "correction-not-public",
        "Only a story that readers can see is corrected."
    );

    public static readonly Refusal NoKind = new(
        "correction-no-kind",
        "Say what it is: a correction, a clarification or an update."
    );

    public static readonly Refusal NothingWrong = new("correction-nothing-wrong", "Say what was wrong.");

    public static readonly Refusal NothingNow = new("correction-nothing-now", "Say what is right.");

    public static readonly Refusal TextIsLong = new(
        "correction-long",
        "A correction has at most 2,000 characters in each of its parts."
    );

    public static readonly Refusal TimeIsPast = new(
        "correction-time-is-past",
        "A correction is set for a time that is still to come. To publish it now, leave the time empty."
    );

    public static readonly Refusal AfterWithdrawal = new(
        "correction-after-withdrawal",
        "By that time the story will be withdrawn."
    );

    public static readonly Refusal WordsChangeNow = new(
        "correction-words-change-now",
        "Words of a published story change at once, and may not change before their correction is public. Publish the correction now, or leave the words as they are."
    );

    public static readonly Refusal NotThere = new("correction-not-there", "The story has no such correction.");

    public static readonly Refusal IsTakenBack = new(
        "correction-is-taken-back",
        "The correction is taken back already."
    );

    public static readonly Refusal NoReason = new("correction-no-reason", "Say why the correction is taken back.");

    public static readonly Refusal Unsent = new(
        "correction-unsent",
        "You wrote a correction, and saving alone would lose it. Press “Correct” to publish it with the words, or empty its fields."
    );
}
