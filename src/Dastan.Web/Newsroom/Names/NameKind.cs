using System.Linq.Expressions;
using Dastan.Domain.Languages;
using Dastan.Domain.Pictures;
using Dastan.Domain.Topics;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.Texts;
using NodaTime;

namespace Dastan.Web.Newsroom.Names;

/// <summary>In what topics and bylines differ.</summary>
internal abstract class NameKind<T>
    where T : class, INamed
{
    /// <summary>Above so many, stories are not counted.</summary>
    public const int MostCounted = 1000;

    public abstract Act Act { get; }

    /// <summary>In the audit log.</summary>
    public abstract string Word { get; }

    /// <summary>Where they are in the newsroom: <c>/newsroom/topics</c>.</summary>
    public abstract string Root { get; }

    /// <summary>Where readers find them: <c>/topics/</c>.</summary>
    public abstract string Public { get; }

    /// <summary>Are they of kinds, as topics are?</summary>
    public virtual bool HasKinds => false;

    public abstract NameTexts Texts(NewsroomTexts texts);

    public abstract Expression<Func<T, bool>> Is(Guid id);

    public abstract Guid IdOf(T thing);

    public abstract LocalText AboutOf(T thing);

    /// <summary>May a picture of the library show it?</summary>
    public virtual bool HasPortrait => false;

    public virtual PictureId? PortraitOf(T thing) => null;

    public virtual TopicKind? KindOf(T thing) => null;

    public abstract T New(string slug, LocalText name);

    public abstract void Describe(T thing, NameForm form);

    /// <summary>In how many stories each stands, by its id; no further than just above <see cref="MostCounted"/>.</summary>
    public abstract IQueryable<NameCount> Counts(NewsDb db, IQueryable<T> some);

    /// <summary>Notes its stories as those whose names change, within the transaction that is open.</summary>
    public abstract Task OweAsync(NewsDb db, T thing, CancellationToken stop);

    /// <summary>Gives all that one stands in to another, within the transaction that is open. Where both stand, one stays, at the first place.</summary>
    /// <returns>In how many stories it was.</returns>
    public abstract Task<int> HandOverAsync(NewsDb db, T from, T to, Instant now, CancellationToken stop);
}

/// <summary>In how many stories something stands.</summary>
public sealed record NameCount(Guid Id, int Stories);
