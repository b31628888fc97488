using System.Diagnostics;
using System.Globalization;
using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;
using Dastan.Web.Data;
using Dastan.Web.Data.Search;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Bench.Search;

/// <summary>Milliseconds of a kind of question, and of the processor for each on average.</summary>
internal sealed record Measured(double Half, double All, double Processor)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Half:0.0} / {All:0.0} | {Processor:0.0}");
}

/// <summary>Asks one database, by itself and by way of whole pages.</summary>
/// <param name="server">PostgreSQL's first process, whose work counts too.</param>
internal sealed class Measuring(IServiceProvider services, Uri address, int? server, int rounds)
{
    private const int WarmUp = 10;

    private static readonly Instant Now = Instant.FromUtc(2030, 1, 1, 0, 0);

    private readonly HttpClient reader = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>The question as the index is asked.</summary>
    public Task<Measured> SearchesAsync(Question question) => MeasureAsync(() => SearchAsync(question));

    /// <summary>The page that answers it, which is never kept.</summary>
    public Task<Measured> PagesAsync(Question question) => MeasureAsync(() => PageAsync(question));

    private async Task<Measured> MeasureAsync(Func<Task> ask)
    {
        for (var i = 0; i < WarmUp; i++)
            await ask();

        var spent = Processor.Spent(server);
        var times = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await ask();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        times.Sort();
        return new(times[rounds / 2], times[rounds * 99 / 100], (Processor.Spent(server) - spent) * 1000 / rounds);
    }

    private async Task SearchAsync(Question question)
    {
        await using var scope = services.CreateAsyncScope();
        var filters = QueryHelpers.ParseQuery(question.Filters);
        var asked = new SearchAsked(
            "ru",
            SearchQuery.Of(question.Typed(), Language.Russian),
            filters.TryGetValue("section", out var section) ? section.ToString() : null,
            From: filters.TryGetValue("from", out var from) ? Start(from.ToString(), 0) : null,
            Until: filters.TryGetValue("until", out var until) ? Start(until.ToString(), 1) : null
        );
        await scope.ServiceProvider.GetRequiredService<NewsDb>().Search.FindAsync(asked, Now, default);
    }

    private async Task PageAsync(Question question)
    {
        using var answer = await reader.GetAsync(
            new Uri($"/search?q={Uri.EscapeDataString(question.Typed())}{question.Filters}", UriKind.Relative)
        );
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static Instant Start(string day, int later) =>
        LocalDatePattern.Iso.Parse(day).Value.PlusDays(later).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
}
