using System.Text.RegularExpressions;

namespace Dastan.Tests.Data.Plans;

/// <summary>One table that a plan reads.</summary>
/// <param name="Condition">By which it is found in an index: <c>edition=? AND published_at&lt;?</c>; "" where the whole is read.</param>
internal sealed record ReadTable(string Table, string Condition);

/// <summary>What a database means to do for a query.</summary>
/// <param name="Sorts">Does it sort, or gather what is distinct, from the beginning?</param>
internal sealed record Plan(IReadOnlyList<ReadTable> Reads, bool Sorts, string Told);

/// <summary>What a plan may not do, so that it costs the same in a paper of a million stories.</summary>
internal static partial class PlanRules
{
    // As many as a newsroom makes by hand, a row a day, or a row a change of the last day.
    private static readonly string[] Small =
    [
        "papers",
        "editions",
        "sections",
        "static_pages",
        "fronts",
        "front_slots",
        "topics",
        "trackers",
        "targets",
        // What people wrote into trackers, by hand.
        "figures",
        "figure_restatements",
        "tracker_topics",
        "people",
        "bank_watches",
        "web_hooks",
        "followed_feeds",
        "ledger_states",
        "rate_decisions",
        "story_days",
        "story_drafts",
        "staff",
        "desks",
        "desk_sections",
        "desk_members",
        "saved_views",
        "start_views",
        "purge_orders",
        // A row for each window that is open, and for each story that is written in now.
        "story_presences",
        "story_pens",
        // What waits there is taken out again, and read some at a time.
        "unfed_stories",
        "__EFMigrationsHistory",
    ];

    /// <summary>How a read of an index is told that has only some stories: what the newsroom is at, what was withdrawn, what waits for its time; dispatches that wait to be sent or were given up; or some pictures, those that nobody has looked at yet.</summary>
    public const string OfFew = "id=of few";

    /// <summary>Does a condition find a few rows, however many the table has? A tracker has no more figures than people wrote into it.</summary>
    public static bool IsOfFew(string condition) =>
        condition is not ""
        && (Few().IsMatch(condition) || condition.StartsWith("tracker_id", StringComparison.Ordinal));

    public static bool HasFew(string index) =>
        index.Contains("IX_stories_touched_at", StringComparison.Ordinal)
        || index.Contains("IX_stories_withdrawn_at", StringComparison.Ordinal)
        || index.Contains("IX_stories_scheduled_for", StringComparison.Ordinal)
        || index.Contains("IX_stories_withdrawal_due_at", StringComparison.Ordinal)
        || index.Contains("IX_stories_correction_due_at", StringComparison.Ordinal)
        || index.Contains("IX_dispatches_due_at", StringComparison.Ordinal)
        || index.Contains("IX_dispatches_target_subject_id", StringComparison.Ordinal)
        || index.Contains("IX_dispatches_id", StringComparison.Ordinal)
        || index.Contains("IX_pictures_looks", StringComparison.Ordinal);

    /// <summary>What is wrong with a plan, or nothing.</summary>
    public static IEnumerable<string> Faults(string sql, Plan plan)
    {
        // A set of nothing: nothing is read, whatever the plan says.
        if (Nothing().IsMatch(sql))
            yield break;

        var growing = plan.Reads.Where(read => !Small.Contains(read.Table)).ToList();
        foreach (var read in growing.Where(read => read.Condition is ""))
            yield return $"all of {read.Table} is read by {sql}\n{plan.Told}";
        foreach (var read in growing.Where(read => !sql.Contains("LIMIT", StringComparison.Ordinal) && IsGate(read)))
            yield return $"{read.Table} ({read.Condition}) is read to its end by {sql}\n{plan.Told}";
        foreach (var read in growing.Where(read => plan.Sorts && read.Condition is not "" && !IsOfFew(read.Condition)))
            yield return $"{read.Table} ({read.Condition}) is sorted by {sql}\n{plan.Told}";
        // One part of a month's sitemap begins where the part before it ends.
        if (sql.Contains("OFFSET", StringComparison.Ordinal) && !growing.All(read => IsOfFew(read.Condition)))
            yield return $"skips what it read: {sql}";
    }

    // All that an edition, or a section, published until now.
    private static bool IsGate(ReadTable read) =>
        read.Condition.StartsWith("edition=", StringComparison.Ordinal)
        && read.Condition.Contains("published_at<", StringComparison.Ordinal);

    [GeneratedRegex(@"\bWHERE 0\b")]
    private static partial Regex Nothing();

    // A story, those that translate it, a picture, a day, a stretch of days with both its ends, or what came after an instant.
    [GeneratedRegex(
        @"\b(?:id|story_id|translations|slug|kept_address|hash|place|rowid|lead_picture_id|published_on)\b[^A-Za-z]*=|published_on\b[^A-Za-z]*>|\b(?:published_at|embargoed_until|withdrawn_at)\b[^A-Za-z]*>|\bpublished_at(?:=| IS NULL)"
    )]
    private static partial Regex Few();
}
