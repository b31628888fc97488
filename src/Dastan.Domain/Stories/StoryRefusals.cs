using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Stories;

/// <summary>Why a story's rules say no.</summary>
public static class StoryRefusals
{
    public static readonly Refusal Unfinished = new("unfinished", "The story has no headline or no body yet.");

    public static readonly Refusal AlreadyPublished = new("already-published", "The story is already published.");

    public static readonly Refusal NotPublished = new("not-published", "The story has never been published.");

    public static readonly Refusal AlreadyWithdrawn = new("already-withdrawn", "The story is already withdrawn.");

    public static readonly Refusal NoReason = new("no-reason", "A withdrawal is public: say why.");

    public static readonly Refusal TimeIsPast = new(
        "time-is-past",
        "A story is scheduled for a time that is still to come."
    );

    public static readonly Refusal NotScheduled = new("not-scheduled", "The story is not scheduled.");

    public static readonly Refusal Scheduled = new(
        "is-scheduled",
        "The story is scheduled: take it off the schedule first."
    );

    public static readonly Refusal NotDue = new("not-due", "Its time has not come.");

    public static readonly Refusal WithdrawalIsPast = new(
        "withdrawal-is-past",
        "A withdrawal is set for a time that is still to come. To withdraw the story now, leave the time empty."
    );

    public static readonly Refusal NoWithdrawalComing = new("no-withdrawal-coming", "No withdrawal is to come.");

    public static readonly Refusal NoEmbargoSource = new("no-embargo-source", "Say who set the embargo.");

    public static readonly Refusal EmbargoIsPast = new(
        "embargo-is-past",
        "An embargo ends at a time that is still to come."
    );

    public static readonly Refusal EmbargoIsLonger = new(
        "embargo-is-longer",
        "The embargo that stands ends later. To end it before its time takes two publishers and a reason."
    );

    public static readonly Refusal NotUnderEmbargo = new("not-under-embargo", "The story is under no embargo.");

    public static readonly Refusal NoLiftReason = new(
        "no-lift-reason",
        "Say why the embargo should end before its time."
    );

    public static readonly Refusal LiftIsAsked = new("lift-is-asked", "Somebody has asked for that already.");

    public static readonly Refusal LiftIsNotAsked = new("lift-is-not-asked", "Nobody asks for that any more.");

    public static readonly Refusal LiftTakesTwo = new(
        "lift-takes-two",
        "Another publisher has to confirm it: one alone ends no embargo."
    );

    public static readonly Refusal NoReturnReason = new("no-return-reason", "Say what the writer should do.");

    public static readonly Refusal IsHandedIn = new("is-handed-in", "The story is handed in already.");

    public static readonly Refusal IsWithWriter = new("is-with-writer", "The story is with its writer already.");

    public static readonly Refusal AddressIsPublic = new(
        "address-is-public",
        "The address of a published story stays: readers have it."
    );

    public static readonly Refusal DraftIsOlder = new(
        "draft-is-older",
        "The same draft was written elsewhere in the meantime: in another window, or on another machine."
    );

    public static readonly Refusal HasOwnDraft = new(
        "has-own-draft",
        "You typed in this story too and did not save. Save that first: then both are kept, and you can begin from the other."
    );

    public static readonly Refusal IsInHand = new(
        "is-in-hand",
        "Somebody else is writing in this story. Take it over to write yourself."
    );

    public static Refusal HeadlineTooLong(int characters) =>
        TooLong("headline", "The headline", characters, StoryText.LongestHeadline);

    public static Refusal StandfirstTooLong(int characters) =>
        TooLong("standfirst", "The standfirst", characters, StoryText.LongestStandfirst);

    public static Refusal DatelineTooLong(int characters) =>
        TooLong("dateline", "The dateline", characters, StoryText.LongestDateline);

    /// <summary>Of the words that tell why a revision was made.</summary>
    public static Refusal WhyTooLong(int characters) =>
        TooLong("why", "What is said of the change", characters, StoryRevision.LongestWhy);

    private static Refusal TooLong(string part, string name, int characters, int longest)
    {
        string[] numbers =
        [
            characters.ToString(CultureInfo.InvariantCulture),
            longest.ToString(CultureInfo.InvariantCulture),
        ];
        return new(
            $"{part}-too-long",
            $"{name} has {numbers[0]} characters. Shorten it to {numbers[1]}: until then the story is not saved."
        )
        {
            With = numbers,
        };
    }

    public static Refusal UnderEmbargo(Instant until) =>
        new("under-embargo", $"The story is under embargo until {InstantPattern.ExtendedIso.Format(until)}.");
}
