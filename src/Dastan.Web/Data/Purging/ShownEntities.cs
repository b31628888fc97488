using Dastan.Domain.Fronts;
using Dastan.Domain.Imports;
using Dastan.Domain.Papers;
using Dastan.Domain.People;
using Dastan.Domain.Pictures;
using Dastan.Domain.Rates.Ledger;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Domain.Stories.Notes;
using Dastan.Domain.Stories.Together;
using Dastan.Domain.Topics;
using Dastan.Domain.Trackers;
using Dastan.Web.Data.Lists;
using Dastan.Web.Data.Search;
using Dastan.Web.Dispatches;
using Dastan.Web.Dispatches.Hooks;
using Dastan.Web.Dispatches.WebSub;
using Dastan.Web.Newsroom.Audit;
using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.SignIn;
using Dastan.Web.Press;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;

namespace Dastan.Web.Data.Purging;

/// <summary>Every entity of the database is in one of these: a change to it outdates what readers have, or nothing.</summary>
public static class ShownEntities
{
    /// <summary>Entities that no page shows by themselves: with what they belong to, or not at all.</summary>
    public static IReadOnlySet<Type> Nowhere { get; } =
        new HashSet<Type>
        {
            typeof(StoryRevision),
            typeof(StoryEvent),
            typeof(StoryDraft),
            typeof(StoryPreview),
            typeof(StoryPresence),
            typeof(StoryPen),
            typeof(StoryNote),
            typeof(NoteRemark),
            typeof(StoryPlace),
            typeof(StoryDay),
            typeof(PictureUse),
            typeof(PagePicture),
            typeof(StoryTracker),
            // Whatever changes of a tracker advances its version.
            typeof(Figure),
            typeof(FigureRestatement),
            typeof(Target),
            typeof(TrackerTopic),
            typeof(LikenessMark),
            typeof(UnfedStory),
            typeof(ImportedItem),
            // An address of the past answers with a redirect, and those are not kept.
            typeof(Redirect),
            typeof(KeptAnswer),
            typeof(RatePayload),
            typeof(BankWatch),
            // It is advanced beside the days and decisions that it counts.
            typeof(LedgerState),
            typeof(PurgeOrder),
            typeof(Dispatch),
            typeof(WebHook),
            typeof(FeedSubscription),
            typeof(FollowedFeed),
            typeof(StaffMember),
            typeof(IdentityUserToken<StaffId>),
            typeof(IdentityUserPasskey<StaffId>),
            typeof(IdentityPasskeyData),
            typeof(StaffSession),
            typeof(StaffLink),
            typeof(Attempts),
            typeof(Desk),
            typeof(DeskSection),
            typeof(DeskMember),
            typeof(SavedView),
            typeof(StartView),
            typeof(AuditEntry),
            typeof(DataProtectionKey),
        };

    /// <summary>Entities with a tag of their own.</summary>
    public static IReadOnlySet<Type> Own { get; } =
        new HashSet<Type>
        {
            typeof(Story),
            typeof(StoryByline),
            typeof(StoryTopic),
            typeof(Correction),
            typeof(Paper),
            typeof(Edition),
            typeof(Section),
            typeof(StaticPage),
            typeof(Front),
            typeof(FrontSlot),
            typeof(Person),
            typeof(Topic),
            typeof(Picture),
            typeof(Tracker),
            typeof(DayList),
            typeof(Observation),
            typeof(RateDecision),
        };
}
