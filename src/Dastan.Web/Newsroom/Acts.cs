using System.Collections.Frozen;
using System.Reflection;
using Dastan.Domain.Staff;
using Microsoft.AspNetCore.Authorization;

namespace Dastan.Web.Newsroom;

/// <summary>
/// What is done in the newsroom, and which roles may: the one place that says so. Every address of the newsroom names its act; what depends on the
/// thing besides (one's own story, a desk's section) is asked by the slice.
/// </summary>
public static class Acts
{
    private static readonly FrozenSet<Role> Everybody = Enum.GetValues<Role>().ToFrozenSet();
    private static readonly FrozenSet<Role> Editors = Everybody.Where(role => role != Role.Reporter).ToFrozenSet();
    private static readonly FrozenSet<Role> Publishers = new[] { Role.Publisher, Role.Administrator }.ToFrozenSet();
    private static readonly FrozenSet<Role> Administrators = new[] { Role.Administrator }.ToFrozenSet();

    /// <summary>Ways in, for whoever is not in yet.</summary>
    public static Act SignIn { get; } = new("sign-in", Everybody) { IsOpenToAll = true };

    /// <summary>Scripts and what else the pages of the ways in are made of.</summary>
    public static Act FetchParts { get; } = new("fetch-parts", Everybody) { IsOpenToAll = true };

    /// <summary>See a story before it is published, by a link that staff made.</summary>
    public static Act OpenSharedPreview { get; } = new("open-shared-preview", Everybody) { IsOpenToAll = true };

    public static Act SignOut { get; } = new("sign-out", Everybody);

    /// <summary>Be there, and see the desk's list.</summary>
    public static Act EnterNewsroom { get; } = new("enter-newsroom", Everybody);

    /// <summary>Views of the desk's list; editors share theirs.</summary>
    public static Act KeepViews { get; } = new("keep-views", Everybody);

    /// <summary>One's own name, language, ways in and sessions.</summary>
    public static Act KeepAccount { get; } = new("keep-account", Everybody);

    /// <summary>Begin a story, write in one's own, hand it in for review.</summary>
    public static Act WriteOwnStory { get; } = new("write-own-story", Everybody);

    /// <summary>Pin notes to a story that one may write in, answer and resolve them.</summary>
    public static Act PinNotes { get; } = new("pin-notes", Everybody);

    /// <summary>Write in any story of one's desks, assign it, send it back.</summary>
    public static Act EditDeskStory { get; } = new("edit-desk-story", Editors);

    public static Act PublishStory { get; } = new("publish-story", Editors);

    public static Act ScheduleStory { get; } = new("schedule-story", Editors);

    public static Act CorrectStory { get; } = new("correct-story", Editors);

    public static Act SetEmbargo { get; } = new("set-embargo", Publishers);

    public static Act WithdrawStory { get; } = new("withdraw-story", Publishers);

    /// <summary>Bring pictures in and describe them.</summary>
    public static Act BringPictures { get; } = new("bring-pictures", Everybody);

    public static Act RemovePictures { get; } = new("remove-pictures", Editors);

    public static Act LayOutFronts { get; } = new("lay-out-fronts", Publishers);

    public static Act ArrangeTopics { get; } = new("arrange-topics", Editors);

    /// <summary>Make trackers, add and restate figures, publish them.</summary>
    public static Act KeepTrackers { get; } = new("keep-trackers", Editors);

    public static Act DescribeBylines { get; } = new("describe-bylines", Editors);

    public static Act WriteStaticPages { get; } = new("write-static-pages", Publishers);

    public static Act KeepRedirects { get; } = new("keep-redirects", Publishers);

    public static Act ChangeSettings { get; } = new("change-settings", Publishers);

    /// <summary>See what is sent out, send it again, drop it.</summary>
    public static Act WatchDispatches { get; } = new("watch-dispatches", Publishers);

    /// <summary>Say which addresses elsewhere are told what becomes of stories.</summary>
    public static Act KeepHooks { get; } = new("keep-hooks", Administrators);

    /// <summary>Invite people, give them roles and desks, shut them out, help them in again.</summary>
    public static Act ManagePeople { get; } = new("manage-people", Administrators);

    public static Act ReadAudit { get; } = new("read-audit", Administrators);

    /// <summary>See how the program, its backups and its disk are doing.</summary>
    public static Act WatchSystem { get; } = new("watch-system", Administrators);

    /// <summary>All of them, as they stand here.</summary>
    public static IReadOnlyList<Act> All { get; } =
    [
        .. typeof(Acts)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(Act))
            .Select(property => (Act)property.GetValue(null)!),
    ];

    /// <summary>A policy of ASP.NET Core for each act, by its name.</summary>
    public static void AsPolicies(AuthorizationOptions authorization)
    {
        foreach (var act in All)
            authorization.AddPolicy(
                act.Name,
                policy =>
                    policy
                        .RequireAuthenticatedUser()
                        .RequireAssertion(context => (context.Resource as HttpContext)?.Actor?.May(act) is true)
            );
    }
}
