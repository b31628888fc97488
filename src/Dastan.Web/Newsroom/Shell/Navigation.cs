using Dastan.Web.Newsroom.Texts;
using Dastan.Web.Parts;

namespace Dastan.Web.Newsroom.Shell;

/// <summary>The places of the newsroom in their order. Each is shown to those who may do its act.</summary>
public static class Navigation
{
    private static readonly (string Address, Act Act, Func<NewsroomTexts, string> Name)[] Places =
    [
        (NewsroomAddress.Root, Acts.EnterNewsroom, texts => texts.Shell.Desk),
        (NewsroomAddress.Calendar, Acts.EnterNewsroom, texts => texts.Calendar.Title),
        (NewsroomAddress.Pictures, Acts.BringPictures, texts => texts.Picture.Title),
        (NewsroomAddress.Fronts, Acts.LayOutFronts, texts => texts.Front.Title),
        (NewsroomAddress.Topics, Acts.ArrangeTopics, texts => texts.Topics.Title),
        (NewsroomAddress.Trackers, Acts.KeepTrackers, texts => texts.Trackers.Title),
        (NewsroomAddress.Bylines, Acts.DescribeBylines, texts => texts.Bylines.Title),
        (NewsroomAddress.Pages, Acts.WriteStaticPages, texts => texts.Pages.Title),
        (NewsroomAddress.Redirects, Acts.KeepRedirects, texts => texts.Redirects.Title),
        (NewsroomAddress.Dispatches, Acts.WatchDispatches, texts => texts.Dispatches.Title),
        (NewsroomAddress.Settings, Acts.ChangeSettings, texts => texts.Settings.Title),
        (NewsroomAddress.People, Acts.ManagePeople, texts => texts.People.Title),
        (NewsroomAddress.Audit, Acts.ReadAudit, texts => texts.Audit.Title),
        (NewsroomAddress.System, Acts.WatchSystem, texts => texts.System.Title),
    ];

    // As many as stand on one line beside the paper's name and the visitor's, in the longest of the languages.
    private const int OnOneLine = 7;
    private const int BesideMore = 5;

    /// <summary>How many of those stand in the bar of a phone too, where the rest lie behind that word.</summary>
    public const int OnPhones = 2;

    /// <summary>How many of the ways stand in the bar; the rest lie behind one word.</summary>
    public static int AtHand(IReadOnlyList<Link> ways) => ways.Count > OnOneLine ? BesideMore : ways.Count;

    public static IReadOnlyList<Link> For(Actor actor, NewsroomTexts texts, string path) =>
        [
            .. Places
                .Where(place => actor.May(place.Act))
                .Select(place => new Link(place.Name(texts), place.Address, IsAt(path, place.Address))),
        ];

    // What lies below a place belongs to it; the root is a place of its own.
    private static bool IsAt(string path, string place) =>
        path == place || (place != NewsroomAddress.Root && path.StartsWith(place + "/", StringComparison.Ordinal));
}
