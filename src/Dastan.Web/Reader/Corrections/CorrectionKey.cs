using Dastan.Domain.Stories.Corrections;
using Dastan.Web.Data.Lists;
using NodaTime;

namespace Dastan.Web.Reader.Corrections;

/// <summary>A place in a list of corrections: that of the one with this id, public since this instant. Written as <see cref="ListKey"/> is.</summary>
public sealed record CorrectionKey(Instant PublishedAt, CorrectionId Id)
{
    /// <summary>Null for what is no key.</summary>
    public static CorrectionKey? Read(string? text) =>
        text is not null && ListKey.Read(text) is { } key ? new(key.PublishedAt, new(key.Id.Value)) : null;

    public override string ToString() => new ListKey(PublishedAt, new(Id.Value)).ToString();
}
