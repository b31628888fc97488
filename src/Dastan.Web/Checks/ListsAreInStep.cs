using System.Runtime.CompilerServices;
using Dastan.Web.Data.Lists;

namespace Dastan.Web.Checks;

/// <summary>Whether lists by topic, byline and day say the same as the stories.</summary>
public sealed class ListsAreInStep : ICheck
{
    public string What => "lists";

    public async IAsyncEnumerable<Finding> LookAsync(
        CheckedPaper paper,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var (rows, days) = await paper.Db.OutOfStepAsync(stop);
        if (rows + days == 0)
            yield break;

        var sentence = FormattableString.Invariant(
            $"{rows} rows of topics and bylines and {days} days say something else than the stories."
        );
        if (paper.Mends)
            await paper.Db.BringIntoStepAsync(stop);
        yield return paper.Mends
            ? new($"{sentence} They were made anew; restart the paper.", FindingKind.Mended)
            : new(sentence, FindingKind.Mendable);
    }
}
