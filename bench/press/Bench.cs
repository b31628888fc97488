using Dastan.Bench.Press.Hour;
using Dastan.Web.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Bench.Press;

/// <summary>All that is measured, one part after the other.</summary>
internal sealed class Bench(Options options, Report report)
{
    private readonly Paper paper = new(options);

    public async Task RunAsync()
    {
        using var disk = options.Has(Options.LongPart) ? SmallDisk.Mount(paper.Data, "3G") : null;
        paper.Make();
        var stories = await AddressesAsync();
        if (options.Has(Options.LongPart))
            await new WholeHour(options, report, paper).RunAsync(stories, disk);
        if (options.Only is [Options.LongPart])
            return;
        var kinds = BesideNginx();
        if (options.Has("tls"))
            OverTls.Measure(options, report, paper);
        if (options.Has("many"))
            await ManyPages.MeasureAsync(options, report, paper, stories);
        if (options.Has("uncached"))
            Uncached.Stories(options, report, paper, stories);
        if (options.Has("search"))
            Uncached.Search(options, report, paper);
        if (options.Has("bytes"))
            AllocatedBytes.Measure(options, report, paper, kinds, Script.Of(options, "stories", stories));
        if (options.Has("start"))
            StartUp.Measure(options, report, paper);
        // Last: they change the paper.
        if (options.Has("charts"))
            await ChartedPages.MeasureAsync(options, report, paper);
        if (options.Has("publication"))
            await Publication.MeasureAsync(report, paper);
    }

    private IReadOnlyList<Kind> BesideNginx()
    {
        using var hatch = paper.Serve();
        var site = new Site(options, "plain");
        var kinds = site.Export(hatch);
        if (!options.Has("kept"))
            return kinds;

        using var nginx = site.OpenNginx();
        using var door = paper.Serve(("DASTAN_HATCH", "off"));
        kinds = SameAnswers.Check(kinds, nginx, hatch, door);
        KeptPages.Measure(options, report, (hatch, door, nginx), kinds);
        return kinds;
    }

    private async Task<IReadOnlyList<string>> AddressesAsync()
    {
        await using var services = NewsDatabase.Alone(new() { Data = paper.Data });
        return await new Newsroom(services).AddressesAsync(options.Stories);
    }
}
