using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Dispatches.Hooks;

/// <summary>
/// What a web hook is told of a story, as JSON: <c>type</c>, <c>timestamp</c> and <c>data</c>, as Standard Webhooks has it. Only what readers see; of a
/// story that was withdrawn, that and why. Times are UTC in ISO 8601.
/// </summary>
public static class StoryNews
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // It is read by programs, and never stands in a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="told">One of <paramref name="story"/>'s events.</param>
    /// <param name="address">The story's whole address.</param>
    /// <param name="correction">What it is told of; null where it is told of none.</param>
    public static string Of(string kind, StoryEvent told, Story story, string address, Correction? correction = null) =>
        Written(
            kind,
            told.At,
            kind is HookKinds.Withdrawn
                ? new StoryTold(story, told, address) { WithdrawnAt = Text(told.For), Reason = told.Note }
                : new StoryTold(story, told, address)
                {
                    Headline = story.Headline,
                    Standfirst = story.Standfirst is "" ? null : story.Standfirst,
                    Section = story.Section,
                    UpdatedAt = Text(story.UpdatedAt),
                    Correction = correction is null ? null : new(correction),
                }
        );

    /// <summary>What is sent to see whether it arrives.</summary>
    public static string Trial(string paper, Instant now) => Written(HookKinds.Trial, now, new { paper });

    /// <summary>The correction that a message speaks of; null where it speaks of none.</summary>
    /// <param name="content">As <see cref="Of"/> wrote it.</param>
    public static CorrectionId? CorrectionIn(string content)
    {
        using var message = JsonDocument.Parse(content);
        return
            message.RootElement.TryGetProperty("data", out var data)
            && data.TryGetProperty("correction", out var correction)
            ? new CorrectionId(correction.GetProperty("id").GetGuid())
            : null;
    }

    private static string Written(string type, Instant at, object data) =>
        JsonSerializer.Serialize(
            new
            {
                type,
                timestamp = Text(at),
                data,
            },
            Readable
        );

    private static string? Text(Instant? at) => at is { } known ? InstantPattern.ExtendedIso.Format(known) : null;

    private sealed record StoryTold
    {
        public StoryTold(Story story, StoryEvent told, string address) =>
            (Id, Number, Edition, Url, PublishedAt) = (
                story.Id.Value,
                told.Number,
                story.Edition,
                address,
                Text(story.PublishedAt)
            );

        public Guid Id { get; }

        public int Number { get; }

        public string Edition { get; }

        public string Url { get; }

        public string? Headline { get; init; }

        public string? Standfirst { get; init; }

        public string? Section { get; init; }

        public string? PublishedAt { get; }

        public string? UpdatedAt { get; init; }

        public string? WithdrawnAt { get; init; }

        public string? Reason { get; init; }

        public CorrectionTold? Correction { get; init; }
    }

    private sealed record CorrectionTold
    {
        public CorrectionTold(Correction correction) =>
            (Id, Kind, Was, Now, PublishedAt) = (
                correction.Id.Value,
                $"{correction.Kind}".ToLowerInvariant(),
                correction.Wrong,
                correction.Now,
                Text(correction.PublishedAt)
            );

        public Guid Id { get; }

        public string Kind { get; }

        public string Was { get; }

        public string Now { get; }

        public string? PublishedAt { get; }
    }
}
