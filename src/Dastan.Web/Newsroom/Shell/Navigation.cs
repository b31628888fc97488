using Dastan.Web.Newsroom.Texts;
using Dastan.Web.Parts;

namespace Dastan.Web.Newsroom.Shell;

/// <summary>The places of the newsroom in their order. Each is shown to those who may do its act.</summary>
public static class Navigation
{
    private static readonly (string Address, Act Act, Func<ShellTexts, string> Name)[] Places =
    [
        (NewsroomAddress.Root, Acts.EnterNewsroom, texts => texts.Desk),
    ];

    public static IReadOnlyList<Link> For(Actor actor, NewsroomTexts texts, string path) =>
        [
            .. Places
                .Where(place => actor.May(place.Act))
                .Select(place => new Link(place.Name(texts.Shell), place.Address, place.Address == path)),
        ];
}
