using Dastan.Domain.Fronts;
using Dastan.Domain.Imports;
using Dastan.Domain.Papers;
using Dastan.Domain.People;
using Dastan.Domain.Pictures;
using Dastan.Domain.Rates.Ledger;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Domain.Stories.Notes;
using Dastan.Domain.Stories.Together;
using Dastan.Domain.Topics;
using Dastan.Domain.Trackers;
using Dastan.Web.Data.Lists;
using Dastan.Web.Data.Purging;
using Dastan.Web.Data.Search;
using Dastan.Web.Data.Tables;
using Dastan.Web.Data.Whole;
using Dastan.Web.Dispatches;
using Dastan.Web.Dispatches.Hooks;
using Dastan.Web.Dispatches.Networks;
using Dastan.Web.Dispatches.WebSub;
using Dastan.Web.Newsroom.Audit;
using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.SignIn;
using Dastan.Web.Press;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NodaTime;

namespace Dastan.Web.Data;

/// <summary>
/// The paper's database: one model for SQLite and PostgreSQL, whose differences are in <see cref="SqliteNewsDb"/> and
/// <see cref="PostgresNewsDb"/>. Reads project, writes load the entity, call its verb, and save.
/// </summary>
public abstract class NewsDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Paper> Papers => Set<Paper>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<StaticPage> StaticPages => Set<StaticPage>();

    public DbSet<Redirect> Redirects => Set<Redirect>();

    public DbSet<Story> Stories => Set<Story>();

    public DbSet<StoryRevision> StoryRevisions => Set<StoryRevision>();

    public DbSet<StoryEvent> StoryEvents => Set<StoryEvent>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<StoryDraft> StoryDrafts => Set<StoryDraft>();

    public DbSet<StoryPreview> StoryPreviews => Set<StoryPreview>();

    public DbSet<StoryPresence> StoryPresences => Set<StoryPresence>();

    public DbSet<StoryPen> StoryPens => Set<StoryPen>();

    public DbSet<StoryNote> StoryNotes => Set<StoryNote>();

    public DbSet<NoteRemark> NoteRemarks => Set<NoteRemark>();

    public DbSet<StoryByline> StoryBylines => Set<StoryByline>();

    public DbSet<StoryTopic> StoryTopics => Set<StoryTopic>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Topic> Topics => Set<Topic>();

    public DbSet<Tracker> Trackers => Set<Tracker>();

    public DbSet<StoryTracker> StoryTrackers => Set<StoryTracker>();

    public DbSet<Picture> Pictures => Set<Picture>();

    public DbSet<PictureUse> PictureUses => Set<PictureUse>();

    public DbSet<PagePicture> PagePictures => Set<PagePicture>();

    public DbSet<LikenessMark> LikenessMarks => Set<LikenessMark>();

    public DbSet<Front> Fronts => Set<Front>();

    public DbSet<KeptAnswer> KeptAnswers => Set<KeptAnswer>();

    public DbSet<RatePayload> RatePayloads => Set<RatePayload>();

    public DbSet<DayList> DayLists => Set<DayList>();

    public DbSet<Observation> Observations => Set<Observation>();

    public DbSet<RateDecision> RateDecisions => Set<RateDecision>();

    public DbSet<BankWatch> BankWatches => Set<BankWatch>();

    public DbSet<LedgerState> LedgerStates => Set<LedgerState>();

    public DbSet<ImportedItem> ImportedItems => Set<ImportedItem>();

    public DbSet<StoryDay> StoryDays => Set<StoryDay>();

    public DbSet<StoryPlace> StoryPlaces => Set<StoryPlace>();

    public DbSet<UnfedStory> UnfedStories => Set<UnfedStory>();

    public DbSet<PurgeOrder> PurgeOrders => Set<PurgeOrder>();

    public DbSet<Dispatch> Dispatches => Set<Dispatch>();

    public DbSet<WebHook> WebHooks => Set<WebHook>();

    public DbSet<FeedSubscription> FeedSubscriptions => Set<FeedSubscription>();

    public DbSet<FollowedFeed> FollowedFeeds => Set<FollowedFeed>();

    public DbSet<StaffMember> Staff => Set<StaffMember>();

    public DbSet<StaffSession> StaffSessions => Set<StaffSession>();

    public DbSet<StaffLink> StaffLinks => Set<StaffLink>();

    public DbSet<Attempts> Attempts => Set<Attempts>();

    public DbSet<Desk> Desks => Set<Desk>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<StartView> StartViews => Set<StartView>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    private readonly List<PurgeOrder> ordered = [];
    private bool owesDispatches;

    /// <summary>Are there stories whose words in the index of the search are still to be written, once this is committed?</summary>
    internal bool OwesSearch { get; set; }

    /// <summary>Are transactions committed in the order in which they wrote?</summary>
    public abstract bool WritesOneAtATime { get; }

    /// <summary>
    /// Takes, until the end of the transaction, the turn to do what is due: of several nodes one has it, and one that dies loses it with its
    /// connection.
    /// </summary>
    /// <returns>False where another node is at it.</returns>
    public abstract Task<bool> TakeTurnAsync(CancellationToken stop);

    /// <summary>Calls the other nodes, which hear it when the transaction is committed.</summary>
    protected abstract Task CallNodesAsync(CancellationToken stop);

    /// <summary>The full-text index, in the form of this database.</summary>
    public abstract SearchIndex Search { get; }

    /// <summary>All of it as rows of text, to be written out and loaded.</summary>
    public abstract PaperRows Rows { get; }

    /// <summary>
    /// Writes what has changed, in one transaction: stories and new names also into the lists and the index of the search, and for the pages that show
    /// any of it the order to purge them.
    /// </summary>
    public async Task<int> SaveAsync(CancellationToken stop)
    {
        ChangeTracker.DetectChanges();
        var stories = ChangedStories;
        var renamed = Renamings.Among(ChangeTracker);
        var lists = new ChangedLists(this);
        await ChangedUses.FollowAsync(this, stop);
        await ChangedTrackers.FollowAsync(this, stop);
        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(stop) : null;
        await using var _ = own;
        await OrderPurgeAsync(stop);
        await OrderDispatchesAsync(stop);
        if (ordered.Count > 0 || owesDispatches)
            await CallNodesAsync(stop);
        var written = await SaveChangesAsync(stop);
        await lists.FollowAsync(stop);
        if (stories.Count > 0)
        {
            await Search.UpdateAsync(this, stories, stop);
            await SaveChangesAsync(stop);
        }
        await renamed.UpdateAsync(this, stop);
        if (own is not null)
            await own.CommitAsync(stop);
        return written;
    }

    /// <summary>Writes what has changed as <see cref="SaveAsync(CancellationToken)"/> does, and with it the line in the audit log that tells of it.</summary>
    public Task<int> SaveAsync(Deed deed, CancellationToken stop)
    {
        ChangeTracker.DetectChanges();
        AuditEntries.Add(ChangesTold.Entry(deed, ChangeTracker));
        return SaveAsync(stop);
    }

    internal List<Story> ChangedStories =>
        [
            .. ChangeTracker
                .Entries<Story>()
                .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
                .Select(entry => entry.Entity),
        ];

    /// <summary>Adds to the changes the order to purge what shows them. It is carried out when the transaction is committed.</summary>
    internal async Task OrderPurgeAsync(CancellationToken stop)
    {
        var now = Instant.FromDateTimeOffset(this.GetService<TimeProvider>().GetUtcNow());
        if (await ChangedTags.OrderAsync(this, now, stop) is not { } order)
            return;

        PurgeOrders.Add(order);
        ordered.Add(order);
        var settings = this.GetService<NewspaperSettings>();
        TellNetworks.Order(this, settings.Cdn, order, now);
        await TellFeeds.OrderAsync(this, settings, order, now, stop);
    }

    // What readers see is told elsewhere too, and that is written with the change itself.
    private async Task OrderDispatchesAsync(CancellationToken stop)
    {
        var now = Instant.FromDateTimeOffset(this.GetService<TimeProvider>().GetUtcNow());
        await TellHooks.OrderAsync(this, this.GetService<NewspaperSettings>().PublicAddress, now, stop);
        owesDispatches |= ChangeTracker.Entries<Dispatch>().Any(entry => entry.State is EntityState.Added);
    }

    /// <summary>The transaction is committed: what it ordered is done.</summary>
    internal void PurgeOrdered()
    {
        var purges = this.GetService<Purges>();
        foreach (var order in ordered)
            purges.Apply(order);
        ordered.Clear();
        if (OwesSearch)
            this.GetService<FeedSearch>().Wake();
        OwesSearch = false;
        if (owesDispatches)
            this.GetService<SendDispatches>().Wake();
        owesDispatches = false;
    }

    /// <summary>The transaction is taken back: nothing of what it ordered is done.</summary>
    internal void ForgetOrdered()
    {
        ordered.Clear();
        (OwesSearch, owesDispatches) = (false, false);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => conventions.AddIds();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.AddPaper();
        model.AddStories();
        model.AddCorrections();
        model.AddTogether();
        model.AddNotes();
        model.AddTrackers();
        model.AddFronts();
        model.AddRates();
        model.AddPress();
        model.AddDispatches();
        model.AddStaff();
        model.AddViews();
        model.NameInSnakeCase();
    }
}
