using System.Text.Json;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Web.Data;
using Dastan.Web.Reader;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Api.V2;

/// <summary>
/// GET /v2/corrections: what was wrong in stories, of all editions or of one, since an instant, the oldest first, and the instant from which to go on.
/// </summary>
public static class ListCorrections
{
    private const int MostCorrections = 500;
    private static readonly Duration Usual = Duration.FromDays(30);

    public static async Task<IResult> Get(HttpRequest request, Reading reading, NewsDb db, CancellationToken stop)
    {
        var asked = new Asked(request, "since", "edition");
        var since = asked.Instant("since") ?? reading.Now - Usual;
        var edition = asked.Text("edition");
        var known = reading.Snapshot.Editions.Select(one => one.Code).ToList();
        if (edition is not null && !known.Contains(edition))
            asked.Refuse(Problems.BadValue("edition", $"\"{edition}\" is none of {string.Join(", ", known)}."));
        if (asked.Problem is { } problem)
            return problem;

        var corrections = await ReadAsync(db, edition, since, reading.Now, stop);
        return V2Json.Answer(writer =>
        {
            writer.WriteStartObject();
            writer.WriteInstant("since", since);
            writer.WriteInstant("next", corrections is [.., var last] ? last.Correction.PublishedAt : since);
            writer.WriteBoolean("complete", corrections.Count < MostCorrections);
            writer.WriteStartArray("corrections");
            foreach (var one in corrections)
                Write(writer, reading, one);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static async Task<List<Corrected>> ReadAsync(
        NewsDb db,
        string? edition,
        Instant since,
        Instant now,
        CancellationToken stop
    )
    {
        var corrections = edition is null ? db.Corrections : db.Corrections.In(edition);
        return await corrections
            .Where(one => one.PublishedAt >= since)
            .PublicAt(now)
            .Join(
                db.Stories.PublicAt(now),
                correction => correction.StoryId,
                story => story.Id,
                (correction, story) => new { correction, story }
            )
            .OrderBy(one => one.correction.PublishedAt)
            .ThenBy(one => one.correction.Id)
            .Take(MostCorrections)
            .Select(one => new Corrected(
                one.correction,
                one.story.Headline,
                one.story.Slug,
                one.story.KeptAddress,
                one.story.PublishedOn!.Value
            ))
            .AsNoTracking()
            .ToListAsync(stop);
    }

    private static void Write(Utf8JsonWriter writer, Reading reading, Corrected one)
    {
        var prefix = reading.Snapshot.Editions.FirstOrDefault(other => other.Code == one.Correction.Edition)?.Prefix;
        writer.WriteStartObject();
        writer.WriteString("id", one.Correction.Id.Value);
        writer.WriteInstant("at", one.Correction.PublishedAt);
        writer.WriteString("kind", NameOf(one.Correction.Kind));
        writer.Write("wrong", one.Correction.Wrong is "" ? null : one.Correction.Wrong);
        writer.WriteString("now", one.Correction.Now);
        writer.WriteStartObject("story");
        writer.WriteString("id", one.Correction.StoryId.Value);
        writer.WriteString("edition", one.Correction.Edition);
        writer.WriteString("headline", one.Headline);
        writer.WriteString(
            "address",
            reading.Origin + StoryAddress.Of(prefix ?? "", one.PublishedOn, one.Slug, one.KeptAddress)
        );
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string NameOf(CorrectionKind kind) =>
        kind switch
        {
            CorrectionKind.Clarification => "clarification",
            CorrectionKind.Update => "update",
            _ => "correction",
        };

    private sealed record Corrected(
        Correction Correction,
        string Headline,
        string Slug,
        string? KeptAddress,
        LocalDate PublishedOn
    );
}
