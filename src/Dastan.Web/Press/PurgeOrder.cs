using NodaTime;

namespace Dastan.Web.Press;

/// <summary>
/// What a change touched, written in the same transaction as the change itself: the process that wrote it purges after its commit, the
/// others when they find the row.
/// </summary>
public sealed class PurgeOrder
{
    // A recalled tag is marked so in the row.
    private const char RecallMark = '!';

    private PurgeOrder() { }

    public PurgeOrder(IEnumerable<Tag> outdated, IEnumerable<Tag> recalled, Instant at)
    {
        (Token, At) = (Guid.CreateVersion7(), at);
        var taken = recalled.Distinct().ToList();
        Tags = string.Join(
            ' ',
            taken.Select(tag => RecallMark + tag.Text).Concat(outdated.Distinct().Except(taken).Select(tag => tag.Text))
        );
    }

    /// <summary>Rises in the order of writing, which on PostgreSQL is not quite that of the commits.</summary>
    public long Id { get; private set; }

    /// <summary>By which a process knows its own order again.</summary>
    public Guid Token { get; private set; }

    /// <summary>When it was written, by the clock of its writer; only to throw old rows away.</summary>
    public Instant At { get; private set; }

    /// <summary>With a space between them.</summary>
    public string Tags { get; private set; } = "";

    /// <summary>What shows these is no longer the newest.</summary>
    public IEnumerable<Tag> Outdated => Listed.Where(tag => tag[0] != RecallMark).Select(tag => new Tag(tag));

    /// <summary>What shows these is not to be shown again.</summary>
    public IEnumerable<Tag> Recalled => Listed.Where(tag => tag[0] == RecallMark).Select(tag => new Tag(tag[1..]));

    private string[] Listed => Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
