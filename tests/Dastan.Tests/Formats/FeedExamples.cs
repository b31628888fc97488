using Dastan.Domain.Formats.Feeds;

namespace Dastan.Tests.Formats;

/// <summary>A feed of our own with everything a story can have.</summary>
internal static class FeedExamples
{
    public static FeedEntry Tractors { get; } =
        new()
        {
            Id = "urn:uuid:0195f9a1-0000-7000-8000-000000000005",
            Address = "https://paper.example/2025/04/tractors-from-kostanay",
            Headline = "Tractors from Kostanay: \"<b>3,200</b>\" farmers & a lease",
            Standfirst = "A plant that once put combines together now builds tractors < 200 hp.",
            Body = "<p>The line started on Tuesday.</p><p>Lessors ask 5 % a year.</p>",
            Authors = [new("Aizhan Omarova", "https://paper.example/by/aizhan-omarova"), new("Тимур Исаев", null)],
            Terms =
            [
                new("https://paper.example/", "kazakhstan", "Kazakhstan"),
                new("https://paper.example/topics/", "agriculture", "Agriculture & food"),
            ],
            PublishedAt = Instant.FromUtc(2025, 4, 3, 8, 5, 9),
            UpdatedAt = Instant.FromUtc(2025, 4, 3, 21, 0, 1),
            Language = "en",
            Picture = new("https://paper.example/pictures/ab12/1200.jpg", "image/jpeg", 1200, 800)
            {
                Alternative = "A green tractor on a line",
                Caption = "The first of five thousand.",
                Credit = "Photo: Agromash",
                Thumbnail = new("https://paper.example/pictures/ab12/320.jpg", 320, 213),
            },
        };

    public static FeedEntry Bare { get; } =
        new()
        {
            Id = "urn:uuid:0195f9a1-0000-7000-8000-000000000006",
            Address = "https://paper.example/2025/04/жаңалық",
            Headline = "Жаңалық: ең қысқасы",
            PublishedAt = Instant.FromUtc(2025, 12, 31, 23, 59, 59),
            Language = "kk",
        };

    public static FeedDocument Feed { get; } = Of(Tractors, Bare);

    public static FeedDocument Of(params IReadOnlyList<FeedEntry> entries) =>
        new()
        {
            Id = "https://paper.example/kazakhstan.atom",
            Title = "Dastan · Kazakhstan",
            Subtitle = "What happens between the Caspian and the Altai & beyond.",
            HomeAddress = "https://paper.example/kazakhstan",
            OwnAddress = "https://paper.example/kazakhstan.rss?page=2",
            PreviousAddress = "https://paper.example/kazakhstan.rss",
            NextAddress = "https://paper.example/kazakhstan.rss?page=3",
            Language = "en",
            UpdatedAt = Instant.FromUtc(2025, 4, 3, 21, 0, 1),
            Paper = new("Dastan", "https://paper.example/"),
            Rights = "© Dastan",
            IconAddress = "https://paper.example/icon.png",
            Entries = entries,
        };

    public static byte[] Bytes(Action<FeedDocument, Stream> write, FeedDocument feed)
    {
        using var bytes = new MemoryStream();
        write(feed, bytes);
        return bytes.ToArray();
    }
}
