using Dastan.Domain.Amounts;

namespace Dastan.Domain.Stories.Money;

/// <summary>A sum of money in a story's body.</summary>
/// <param name="Amount">What it comes to; its <see cref="Amount.Start"/> lies in the body's text.</param>
/// <param name="Words">As the story tells it: "€55 million".</param>
/// <param name="From">Where its mark may begin in the body's HTML, in chars.</param>
/// <param name="To">Where that mark ends; all tags between the two are closed there.</param>
public sealed record StoryAmount(Amount Amount, string Words, int From, int To)
{
    /// <summary>The time in whose money it is told; null for the story's day.</summary>
    public AmountDate? On { get; init; }

    /// <summary>Did an editor say what it is?</summary>
    public bool IsMarked { get; init; }

    /// <summary>Does it lie in a link, where nothing else can be pressed? Then its mark stands after the link.</summary>
    public bool IsInLink { get; init; }
}
