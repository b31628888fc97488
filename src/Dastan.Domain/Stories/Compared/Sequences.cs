namespace Dastan.Domain.Stories.Compared;

/// <summary>
/// The shortest way from one sequence to another by taking out and putting in: Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
/// </summary>
internal static class Sequences
{
    /// <summary>All items of both; of a place where both differ, those taken out come first.</summary>
    public static IEnumerable<(Fate Fate, string Item)> Compare(
        IReadOnlyList<string> before,
        IReadOnlyList<string> after
    )
    {
        var (start, ends) = (0, 0);
        while (start < before.Count && start < after.Count && before[start] == after[start])
            start++;
        while (ends < before.Count - start && ends < after.Count - start && before[^(ends + 1)] == after[^(ends + 1)])
            ends++;

        var (left, right) = (before.Count - start - ends, after.Count - start - ends);
        var middle = Walk(left, right, (x, y) => before[start + x] == after[start + y]);
        return before
            .Take(start)
            .Select(item => (Fate.Same, item))
            .Concat(
                middle.Select(step =>
                    (step.Fate, step.Fate is Fate.Added ? after[start + step.At] : before[start + step.At])
                )
            )
            .Concat(before.Skip(before.Count - ends).Select(item => (Fate.Same, item)));
    }

    private static List<(Fate Fate, int At)> Walk(int left, int right, Func<int, int, bool> same)
    {
        var reached = new int[(2 * (left + right)) + 3];
        var (origin, trace) = (left + right + 1, new List<int[]>());
        for (var edits = 0; ; edits++)
        {
            trace.Add(reached[(origin - edits - 1)..(origin + edits + 2)]);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var x = IsDown(reached, origin, diagonal, edits)
                    ? reached[origin + diagonal + 1]
                    : reached[origin + diagonal - 1] + 1;
                while (x < left && x - diagonal < right && same(x, x - diagonal))
                    x++;
                reached[origin + diagonal] = x;
                if (x >= left && x - diagonal >= right)
                    return Back(trace, left, right);
            }
        }
    }

    private static bool IsDown(int[] reached, int origin, int diagonal, int edits) =>
        diagonal == -edits || (diagonal != edits && reached[origin + diagonal - 1] < reached[origin + diagonal + 1]);

    private static List<(Fate Fate, int At)> Back(List<int[]> trace, int left, int right)
    {
        var (steps, x, y) = (new List<(Fate, int)>(), left, right);
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            // Of what was reached with one edit less, the diagonals from -edits - 1 to edits + 1 were kept.
            var (reached, origin, diagonal) = (trace[edits], edits + 1, x - y);
            var isDown = IsDown(reached, origin, diagonal, edits);
            var from = edits == 0 ? 0 : reached[origin + (isDown ? diagonal + 1 : diagonal - 1)];
            var fromY = edits == 0 ? 0 : from - (isDown ? diagonal + 1 : diagonal - 1);
            while (x > from && y > fromY && x > 0 && y > 0 && (edits == 0 || (isDown ? x > from : y > fromY)))
            {
                x--;
                y--;
                steps.Add((Fate.Same, x));
            }
            if (edits == 0)
                break;
            if (isDown)
                steps.Add((Fate.Added, --y));
            else
                steps.Add((Fate.Removed, --x));
        }
        steps.Reverse();
        return steps;
    }
}
