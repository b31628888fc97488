using Dastan.Domain.Stories;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>A paper whose fronts are laid out, and staff who do.</summary>
internal static class LaidOutFronts
{
    /// <summary>Six stories, n-1 the newest; it is noon in the edition.</summary>
    public static Task<TestPaper> OpenAsync(Func<Instant, IEnumerable<Story>>? more = null) =>
        TestPaper.OpenAsync(
            SmallPaper.With(now =>
                [
                    .. Enumerable
                        .Range(1, 6)
                        .Select(n => SmallPaper.Published($"n-{n}", now - Duration.FromMinutes(n))),
                    .. more?.Invoke(now) ?? [],
                ]
            )
        );

    /// <summary>Makes a story lead and publishes the front.</summary>
    /// <param name="at">By the edition's clock; "" for now.</param>
    public static async Task LayOutAsync(this StaffVisitor visitor, string lead, string place = "en", string at = "")
    {
        await visitor.VisitAsync("/newsroom/fronts/" + place);
        await visitor.PressAsync("Lead — Headline of " + lead);
        visitor.Fill("Publish at", at);
        await visitor.PressAsync("Publish the front");
        Assert.Equal(System.Net.HttpStatusCode.OK, visitor.Answer.StatusCode);
    }
}
