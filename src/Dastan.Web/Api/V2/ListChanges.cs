using System.Text.Json;
using Dastan.Web.Data;
using Dastan.Web.Reader;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Api.V2;

/// <summary>
/// GET /v2/changes: what banks restated and what people decided since an instant, the oldest first, and the instant from which to go on.
/// </summary>
public static class ListChanges
{
    private const int MostChanges = 500;
    private static readonly Duration Usual = Duration.FromDays(30);

    public static async Task<IResult> Get(HttpRequest request, Reading reading, NewsDb db, CancellationToken stop)
    {
        var asked = new Asked(request, "since");
        var since = asked.Instant("since") ?? reading.Now - Usual;
        if (asked.Problem is { } problem)
            return problem;

        var instants = await InstantsAsync(db, since, stop);
        var until = instants is [.., var end] ? end : since;
        var changes = (await RestatedAsync(db, since, until, stop))
            .Concat(await DecidedAsync(db, since, until, stop))
            .OrderBy(change => change.At)
            .ToList();
        return V2Json.Answer(writer =>
        {
            writer.WriteStartObject();
            writer.WriteInstant("since", since);
            writer.WriteInstant("next", changes is [.., var last] ? last.At : since);
            writer.WriteBoolean("complete", instants.Count < MostChanges);
            writer.WriteStartArray("changes");
            foreach (var change in changes)
                Write(writer, change);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    // Of the first rows after it. Up to the last of these all are told, so that none is cut in two: from there one gets on.
    private static async Task<IReadOnlyList<Instant>> InstantsAsync(NewsDb db, Instant since, CancellationToken stop)
    {
        var restated = await db
            .Observations.Where(said => said.Revision > 1 && said.ObservedAt > since)
            .OrderBy(said => said.ObservedAt)
            .Select(said => said.ObservedAt)
            .Take(MostChanges)
            .ToListAsync(stop);
        var decided = await db
            .RateDecisions.Where(decision => decision.At > since)
            .OrderBy(decision => decision.At)
            .Select(decision => decision.At)
            .Take(MostChanges)
            .ToListAsync(stop);
        return [.. restated.Concat(decided).Order().Take(MostChanges)];
    }

    private static async Task<IEnumerable<RateChange>> RestatedAsync(
        NewsDb db,
        Instant since,
        Instant until,
        CancellationToken stop
    )
    {
        var restated = await db
            .Observations.AsNoTracking()
            .Where(said => said.Revision > 1 && said.ObservedAt >= since && said.ObservedAt <= until)
            .Join(
                db.Observations,
                said => new
                {
                    said.Bank,
                    said.Base,
                    said.Quote,
                    said.AsOf,
                    said.List,
                    Revision = said.Revision - 1,
                },
                before => new
                {
                    before.Bank,
                    before.Base,
                    before.Quote,
                    before.AsOf,
                    before.List,
                    before.Revision,
                },
                (said, before) => new { Said = said, Before = before }
            )
            .OrderBy(pair => pair.Said.ObservedAt)
            .ThenBy(pair => pair.Said.Bank)
            .ThenBy(pair => pair.Said.List)
            .ThenBy(pair => pair.Said.Base)
            .ThenBy(pair => pair.Said.Quote)
            .ThenBy(pair => pair.Said.AsOf)
            .ThenBy(pair => pair.Said.Revision)
            .ToListAsync(stop);
        return restated.Select(pair => RateChange.Restated(pair.Said, pair.Before));
    }

    private static async Task<IEnumerable<RateChange>> DecidedAsync(
        NewsDb db,
        Instant since,
        Instant until,
        CancellationToken stop
    )
    {
        var decided = await db
            .RateDecisions.AsNoTracking()
            .Where(decision => decision.At >= since && decision.At <= until)
            .OrderBy(decision => decision.At)
            .ThenBy(decision => decision.Id)
            .ToListAsync(stop);
        return decided.Select(RateChange.Decided);
    }

    private static void Write(Utf8JsonWriter writer, RateChange change)
    {
        writer.WriteStartObject();
        writer.WriteInstant("at", change.At);
        writer.WriteString("kind", change.Kind);
        writer.WriteString("source", change.Bank);
        writer.WriteString("base", change.Base);
        writer.WriteString("quote", change.Quote);
        writer.WriteDay("as_of", change.AsOf);
        writer.WriteNumber("units", change.Units);
        writer.WriteExactly("value", change.Value);
        writer.Write("before_text", change.Before is { } before ? V2Json.Plain(before) : null);
        if (change.Revision is { } revision)
            writer.WriteNumber("revision", revision);
        else
            writer.WriteNull("revision");
        writer.Write("status", change.Status);
        writer.WriteEndObject();
    }
}
