using Dastan.Domain.Fronts;
using Dastan.Domain.Imports;
using Dastan.Domain.Papers;
using Dastan.Domain.People;
using Dastan.Domain.Pictures;
using Dastan.Domain.Rates.Ledger;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Dastan.Web.Data.Search;
using Dastan.Web.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data;

/// <summary>
/// The paper's database: one model for SQLite and PostgreSQL, whose differences are in <see cref="SqliteNewsDb"/> and
/// <see cref="PostgresNewsDb"/>. Reads project, writes load the entity, call its verb, and save.
/// </summary>
public abstract class NewsDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Paper> Papers => Set<Paper>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<StaticPage> StaticPages => Set<StaticPage>();

    public DbSet<Redirect> Redirects => Set<Redirect>();

    public DbSet<Story> Stories => Set<Story>();

    public DbSet<StoryRevision> StoryRevisions => Set<StoryRevision>();

    public DbSet<StoryByline> StoryBylines => Set<StoryByline>();

    public DbSet<StoryTopic> StoryTopics => Set<StoryTopic>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Topic> Topics => Set<Topic>();

    public DbSet<Picture> Pictures => Set<Picture>();

    public DbSet<Front> Fronts => Set<Front>();

    public DbSet<KeptAnswer> KeptAnswers => Set<KeptAnswer>();

    public DbSet<RatePayload> RatePayloads => Set<RatePayload>();

    public DbSet<DayList> DayLists => Set<DayList>();

    public DbSet<Observation> Observations => Set<Observation>();

    public DbSet<RateDecision> RateDecisions => Set<RateDecision>();

    public DbSet<BankWatch> BankWatches => Set<BankWatch>();

    public DbSet<LedgerState> LedgerStates => Set<LedgerState>();

    public DbSet<ImportedItem> ImportedItems => Set<ImportedItem>();

    public DbSet<StoryPlace> StoryPlaces => Set<StoryPlace>();

    /// <summary>The full-text index, in the form of this database.</summary>
    public abstract SearchIndex Search { get; }

    /// <summary>Writes what has changed, in one transaction; stories also into the index of the search.</summary>
    public async Task<int> SaveAsync(CancellationToken stop)
    {
        var stories = ChangeTracker
            .Entries<Story>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .Select(entry => entry.Entity)
            .ToList();
        if (stories.Count == 0)
            return await SaveChangesAsync(stop);

        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(stop) : null;
        await using var _ = own;
        var written = await SaveChangesAsync(stop);
        await Search.UpdateAsync(this, stories, stop);
        await SaveChangesAsync(stop);
        if (own is not null)
            await own.CommitAsync(stop);
        return written;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => conventions.AddIds();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.AddPaper();
        model.AddStories();
        model.AddFronts();
        model.AddRates();
        model.NameInSnakeCase();
    }
}
