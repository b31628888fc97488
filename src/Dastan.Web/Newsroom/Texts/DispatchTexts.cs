using Dastan.Web.Dispatches;
using Dastan.Web.Dispatches.Hooks;
using Dastan.Web.Dispatches.Networks;
using Dastan.Web.Dispatches.WebSub;

namespace Dastan.Web.Newsroom.Texts;

/// <summary>What is sent out, and whom it tells.</summary>
public sealed partial record DispatchTexts
{
    public required string Title { get; init; }
    public required string Advice { get; init; }
    public required string ToWhom { get; init; }
    public required string What { get; init; }
    public required string State { get; init; }
    public required string Waiting { get; init; }
    public required string Sent { get; init; }
    public required string Dead { get; init; }
    public required string Dropped { get; init; }
    public required string Any { get; init; }
    public required string Show { get; init; }
    public required string Nothing { get; init; }
    public required string OrderedAt { get; init; }

    /// <summary>{0}: how often; {1}: at most.</summary>
    public required string Attempts { get; init; }

    /// <summary>{0}: a moment.</summary>
    public required string Next { get; init; }

    public required string Answer { get; init; }
    public required string NoAnswer { get; init; }
    public required string SendAgain { get; init; }
    public required string Drop { get; init; }

    /// <summary>{0}: how many.</summary>
    public required string RetryAll { get; init; }

    /// <summary>{0}: how many.</summary>
    public required string DropAll { get; init; }

    public required string NextPage { get; init; }
    public required string Done { get; init; }
    public required string Content { get; init; }
    public required string Network { get; init; }
    public required string Subscriber { get; init; }
    public required string FeedChanged { get; init; }
    public required string HubTold { get; init; }
    public required string FeedSent { get; init; }
    public required string Verified { get; init; }
    public required string Removed { get; init; }
    public required string Gone { get; init; }
    public required string Published { get; init; }
    public required string Changed { get; init; }
    public required string Corrected { get; init; }
    public required string Withdrawn { get; init; }
    public required string Trial { get; init; }
    public required string Purge { get; init; }
    public required string Hooks { get; init; }
    public required string HooksAdvice { get; init; }
    public required string NewHook { get; init; }
    public required string NoHooks { get; init; }
    public required string Name { get; init; }
    public required string Address { get; init; }
    public required string Edition { get; init; }
    public required string Everything { get; init; }
    public required string TellOf { get; init; }
    public required string Add { get; init; }
    public required string Save { get; init; }
    public required string On { get; init; }
    public required string Off { get; init; }

    /// <summary>{0}: a moment.</summary>
    public required string IsGone { get; init; }

    public required string SwitchOn { get; init; }
    public required string SwitchOff { get; init; }
    public required string Remove { get; init; }
    public required string Try { get; init; }
    public required string TryAdvice { get; init; }
    public required string Tried { get; init; }
    public required string Renew { get; init; }

    /// <summary>{0}: a moment.</summary>
    public required string OldHolds { get; init; }

    public required string SecretTitle { get; init; }
    public required string SecretAdvice { get; init; }
    public required string ToHook { get; init; }
    public required string ToHooks { get; init; }
    public required string Log { get; init; }

    public string Of(DispatchState state) =>
        state switch
        {
            DispatchState.Waiting => Waiting,
            DispatchState.Sent => Sent,
            DispatchState.Dead => Dead,
            _ => Dropped,
        };

    /// <summary>What a dispatch says, by its kind.</summary>
    public string Of(string kind) =>
        kind switch
        {
            HookKinds.Published => Published,
            HookKinds.Changed => Changed,
            HookKinds.Corrected => Corrected,
            HookKinds.Withdrawn => Withdrawn,
            HookKinds.Trial => Trial,
            TellNetworks.Channel => Purge,
            TellFeeds.Looking => FeedChanged,
            TellFeeds.Pinging => HubTold,
            TellFeeds.Sending => FeedSent,
            TellFeeds.Verifying => Verified,
            _ => kind,
        };
}
