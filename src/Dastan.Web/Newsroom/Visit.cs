using Dastan.Web.Newsroom.Audit;
using Dastan.Web.Newsroom.Shell;
using Dastan.Web.Newsroom.Texts;
using Dastan.Web.Outside;
using Dastan.Web.Reader;
using NodaTime;

namespace Dastan.Web.Newsroom;

/// <summary>One request to the newsroom: who, at what instant, from where, in which language. Slices take it as a parameter.</summary>
/// <param name="Now">The one instant that everything in the answer is decided by.</param>
/// <param name="From">The address that they come from.</param>
/// <param name="Device">As the browser describes itself.</param>
public sealed record Visit(
    Reading Reading,
    Actor? Somebody,
    Instant Now,
    string From,
    string Device,
    NewsroomTexts Texts
)
{
    /// <summary>Who is signed in. Only what is open to all is done by anybody else.</summary>
    public Actor Actor => Somebody ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>What the actor does, for the audit log.</summary>
    /// <param name="kind">What it is done to, in a word of the glossary: <c>story</c>.</param>
    /// <param name="thing">Its id.</param>
    public Deed Deed(Act act, string kind, object thing) =>
        new(Somebody?.Id, Somebody?.Name ?? "", act.Name, kind, $"{thing}", From, Now);

    /// <summary>What stands around a page.</summary>
    /// <param name="title">The page's own, in the language of the visit.</param>
    public NewsroomFrame Frame(string title) =>
        new(
            Reading.Snapshot.Paper.Name,
            title,
            Texts,
            Somebody,
            Reading.Path,
            Somebody is null ? [] : Navigation.For(Somebody, Texts, Reading.Path)
        );

    /// <summary>A page of the newsroom.</summary>
    public NewsroomAnswer<TPage, TView> Page<TPage, TView>(
        string title,
        TView view,
        int status = StatusCodes.Status200OK
    )
        where TPage : NewsroomPage<TView> => new(Frame(title), view, status);

    public static ValueTask<Visit?> BindAsync(HttpContext context) => ValueTask.FromResult<Visit?>(Of(context));

    public static Visit Of(HttpContext context)
    {
        var (reading, actor) = (context.Features.Get<Reading>()!, context.Actor);
        return new(
            reading,
            actor,
            reading.Now,
            ClientAddress.Of(context).ToString(),
            context.Request.Headers.UserAgent.ToString(),
            actor is null ? NewsroomTexts.Liked(context.Request) : NewsroomTexts.For(actor.Language)
        );
    }
}
