using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Web.Newsroom.Audit;

/// <summary>What somebody does, for the audit log: who, which act, to what, when, from where. What changed by it is found out when it is saved.</summary>
/// <param name="Staff">Null for a command, and for somebody who is not signed in.</param>
/// <param name="Who">Their name; for a command, the command.</param>
/// <param name="Act">The act's name, as in the table of acts.</param>
/// <param name="Kind">What it is done to, in a word of the glossary: <c>story</c>.</param>
/// <param name="Thing">Its id.</param>
/// <param name="From">The address that they come from; "" for a command.</param>
public sealed record Deed(StaffId? Staff, string Who, string Act, string Kind, string Thing, string From, Instant At)
{
    /// <summary>What else was before it, that no tracked change tells; null for nothing.</summary>
    public object? Before { get; init; }

    /// <summary>What else is so after it; null for nothing.</summary>
    public object? After { get; init; }

    /// <summary>An act of whoever runs the paper, at the machine itself.</summary>
    public static Deed ByCommand(string command, string act, string kind, string thing, Instant now) =>
        new(null, command, act, kind, thing, "", now);
}
