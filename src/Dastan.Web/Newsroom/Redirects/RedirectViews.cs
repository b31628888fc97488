using Dastan.Domain.Papers;

namespace Dastan.Web.Newsroom.Redirects;

/// <summary>What is typed about one redirect.</summary>
public sealed record RedirectForm
{
    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>"on" for every edition.</summary>
    public string? Everywhere { get; init; }

    /// <summary>Where it led when the form was shown.</summary>
    public string? Was { get; init; }

    internal bool IsForEveryEdition => Everywhere is not (null or "");
}

/// <summary>A page of the list.</summary>
/// <param name="Q">What was looked for; "" for nothing.</param>
/// <param name="Form">What stands in the form of a new one.</param>
public sealed record RedirectsView(
    string Q,
    IReadOnlyList<Redirect> Lines,
    string? NextAddress,
    RedirectForm Form,
    string? Done,
    string? Problem
);

/// <summary>One redirect that may lead elsewhere.</summary>
public sealed record RedirectView(RedirectForm Form, string? Problem);

/// <summary>An import before it is done.</summary>
/// <param name="Text">As it was typed or uploaded.</param>
/// <param name="Report">Null before it was looked at.</param>
public sealed record RedirectImportView(string Text, RedirectReport? Report, string? Problem);

/// <summary>What an import would do.</summary>
/// <param name="Findings">What is to be said of a line: its number, its text, the finding, and whether it stands in the way.</param>
public sealed record RedirectReport(
    int Good,
    int Same,
    int Faulty,
    IReadOnlyList<(int Line, string From, string Finding, bool IsFault)> Findings
);
