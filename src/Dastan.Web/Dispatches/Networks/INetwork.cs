using Dastan.Web.Outside;

namespace Dastan.Web.Dispatches.Networks;

/// <summary>A network that keeps pages in front of the paper, and forgets by tag.</summary>
public interface INetwork
{
    /// <summary>The header in which it reads what a page is made of.</summary>
    string TagHeader { get; }

    /// <summary>What stands between two tags there.</summary>
    char Between { get; }

    /// <summary>A longer header is cut or refused there.</summary>
    int LongestHeader { get; }

    /// <summary>The questions that make it forget every page with one of these tags.</summary>
    /// <param name="tags">In their short form.</param>
    IEnumerable<OutsideRequest> Purge(IReadOnlyList<string> tags);
}
