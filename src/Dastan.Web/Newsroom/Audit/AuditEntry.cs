using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Web.Newsroom.Audit;

/// <summary>One act that changed something, as the audit log keeps it. It is written with the change and never changed or removed.</summary>
public sealed class AuditEntry
{
    /// <summary>Longest name of who did it, and of what it was done to.</summary>
    public const int NameLength = 300;

    private AuditEntry() { }

    /// <param name="before">What it was, as JSON; "" where there was nothing.</param>
    /// <param name="after">What it is now, as JSON; "" where there is nothing.</param>
    public AuditEntry(Deed deed, string before, string after)
    {
        (At, StaffId, Who, Act) = (deed.At, deed.Staff, deed.Who, deed.Act);
        (Kind, Thing, From, Before, After) = (deed.Kind, deed.Thing, deed.From, before, after);
    }

    /// <summary>In the order of writing.</summary>
    public long Id { get; private set; }

    public Instant At { get; private set; }

    /// <summary>Null for a command of whoever runs the paper, and for somebody who was not signed in.</summary>
    public StaffId? StaffId { get; private set; }

    /// <summary>Their name as it was then.</summary>
    public string Who { get; private set; } = "";

    /// <summary>The act's name in the table of acts: <c>publish-story</c>.</summary>
    public string Act { get; private set; } = "";

    /// <summary>What it was done to: <c>story</c>, <c>staff</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Which one: its id.</summary>
    public string Thing { get; private set; } = "";

    /// <summary>The address that it was done from; "" for a command.</summary>
    public string From { get; private set; } = "";

    public string Before { get; private set; } = "";

    public string After { get; private set; } = "";
}
