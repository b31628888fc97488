using System.Globalization;
using System.Text.Json;
using Dastan.Domain;
using Dastan.Domain.Stories;
using Dastan.Web.Newsroom;
using Dastan.Web.Newsroom.Audit;
using NodaTime;

namespace Dastan.Web.Jobs;

/// <summary>What the clockwork did with a story, and the line in the audit log that tells of it.</summary>
/// <param name="Kind"><c>publication</c>, <c>correction</c> or <c>withdrawal</c>.</param>
internal sealed record DueDeed(string Kind, Instant DueAt, AuditEntry Told, Refusal? HeldBack)
{
    private const string Who = "clockwork";
    private const string Publication = "publication";

    /// <summary>Publishes a story, or tells of its corrections or of its withdrawal, whichever is due first in this order.</summary>
    public static DueDeed Do(Story story, Instant now, DateTimeZone zone)
    {
        if (story.CorrectionDueAt <= now)
        {
            var due = story.CorrectionDueAt;
            var no = story.TellCorrections(now);
            return new(
                "correction",
                due ?? now,
                Entry(story, Acts.CorrectStory, now, new { correctedAt = Text(due) }),
                no
            );
        }
        if (story.WithdrawalDueAt <= now)
        {
            var due = story.WithdrawalDueAt;
            var no = story.TellWithdrawal(now);
            return new(
                "withdrawal",
                due ?? now,
                Entry(story, Acts.WithdrawStory, now, new { withdrawnAt = Text(due) }),
                no
            );
        }

        var promised = story.ScheduledFor;
        if (story.PublishOnTime(now, zone) is not { } refusal)
            return new(
                Publication,
                promised ?? now,
                Entry(story, Acts.PublishStory, now, new { publishedAt = Text(promised) }),
                null
            );

        story.HoldBack(refusal, now);
        var told = new { heldBack = refusal.Code, scheduledFor = Text(promised) };
        return new(Publication, promised ?? now, Entry(story, Acts.PublishStory, now, told), refusal);
    }

    private static AuditEntry Entry(Story story, Act act, Instant now, object after) =>
        new(Deed.ByCommand(Who, act.Name, "story", $"{story.Id.Value}", now), "", JsonSerializer.Serialize(after));

    private static string? Text(Instant? at) => at?.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
