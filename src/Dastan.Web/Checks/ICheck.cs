using Dastan.Web.Data;
using Dastan.Web.Press;
using NodaTime;

namespace Dastan.Web.Checks;

/// <summary>Looks at one thing about a paper.</summary>
public interface ICheck
{
    /// <summary>What it looks at, in a few words.</summary>
    string What { get; }

    /// <summary>Says what is not as it should be, and mends what can be mended where it is told to.</summary>
    IAsyncEnumerable<Finding> LookAsync(CheckedPaper paper, CancellationToken stop);
}

/// <summary>The paper that is looked at.</summary>
/// <param name="Ask">The paper as a reader asks it.</param>
/// <param name="Mends">Whether to mend what can be mended.</param>
public sealed record CheckedPaper(NewspaperSettings Settings, NewsDb Db, UnopenedPaper Ask, Instant Now, bool Mends);

/// <summary>What a check found, in a sentence.</summary>
public sealed record Finding(string Sentence, FindingKind Kind = FindingKind.Wrong);
