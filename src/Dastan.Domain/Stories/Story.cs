using Dastan.Domain.Papers;
using Dastan.Domain.People;
using Dastan.Domain.Pictures;
using Dastan.Domain.Staff;
using Dastan.Domain.Topics;
using NodaTime;

namespace Dastan.Domain.Stories;

/// <summary>A piece of journalism in one edition, with every form its words have had.</summary>
public sealed partial class Story
{
    private readonly List<StoryRevision> revisions = [];
    private readonly List<StoryByline> bylines = [];
    private readonly List<StoryTopic> topics = [];

    private Story() { }

    public Story(StoryId id, string edition, string section, string slug, TranslationsId translations)
    {
        (Id, Edition, Section, Slug, Translations) = (id, edition, section, slug, translations);
    }

    public StoryId Id { get; private set; }

    /// <summary>The edition's code.</summary>
    public string Edition { get; private set; } = "";

    /// <summary>The slug of the section where the story lives.</summary>
    public string Section { get; private set; } = "";

    /// <summary>The readable end of the address; one story of an edition has it.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Shared by the stories that translate each other.</summary>
    public TranslationsId Translations { get; private set; }

    public string Headline { get; private set; } = "";

    public string Standfirst { get; private set; } = "";

    public string Dateline { get; private set; } = "";

    /// <summary>Story HTML.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Words in the body.</summary>
    public int Words { get; private set; }

    public PictureId? LeadPictureId { get; private set; }

    /// <summary>A path of its own, kept from the system it was imported from; null where ours is used.</summary>
    public string? KeptAddress { get; private set; }

    /// <summary>The publication time shown, which is the one promised; null while nobody outside may know of the story.</summary>
    public Instant? PublishedAt { get; private set; }

    /// <summary>The day of publication in the edition's zone: part of the address, and the day's paper it stands in.</summary>
    public LocalDate? PublishedOn { get; private set; }

    /// <summary>When its published words last changed; null while they have not.</summary>
    public Instant? UpdatedAt { get; private set; }

    /// <summary>How far the newsroom is with it, until it is published.</summary>
    public StoryStage Stage { get; private set; }

    /// <summary>Who began it; null for what came in from elsewhere.</summary>
    public StaffId? BegunBy { get; private set; }

    /// <summary>Whose turn it is; null while it is nobody's.</summary>
    public StaffId? HeldBy { get; private set; }

    /// <summary>When the desk wants it.</summary>
    public Instant? DueAt { get; private set; }

    /// <summary>Why it was last sent back to its writer; "" for a story that was not.</summary>
    public string ReturnReason { get; private set; } = "";

    /// <summary>The newsroom's last act on it; null for what came in from elsewhere and was left alone.</summary>
    public Instant? TouchedAt { get; private set; }

    public int RevisionNumber { get; private set; }

    /// <summary>The revision that readers saw first; 0 while none has a time of publication. Those after it were public too, unless it was withdrawn.</summary>
    public int FirstPublicRevision { get; private set; }

    /// <summary>Of two people who save one story, the second is told.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<StoryRevision> Revisions => revisions;

    public IReadOnlyList<StoryByline> Bylines => bylines;

    public IReadOnlyList<StoryTopic> Topics => topics;

    /// <summary>Its words as they stand.</summary>
    public StoryText Text => new(Headline, Standfirst, Dateline, Body);

    /// <summary>Sets the words, and keeps them as a revision. Unchanged words make none.</summary>
    /// <param name="by">Whose byline wrote them; null for an act of the program.</param>
    /// <param name="staff">Who in the newsroom did; null outside it.</param>
    public void Write(StoryText text, PersonId? by, Instant now, string why, StaffId? staff = null)
    {
        if (text == Text)
            return;

        (Headline, Standfirst, Dateline, Body) = (text.Headline, text.Standfirst, text.Dateline, text.Body);
        Words = StoryHtml.WordCount(Body);
        revisions.Add(new StoryRevision(Id, ++RevisionNumber, text, by, now, why, staff));
        if (staff is not null)
            TouchedAt = now;
        if (PublishedAt <= now)
            UpdatedAt = now;
        // Readers can't have seen the words before these.
        if (PublishedAt is not null && StateAt(now) is StoryState.Scheduled)
            FirstPublicRevision = RevisionNumber;
        // What an import brings is told to nobody.
        if (staff is not null && StateAt(now) is StoryState.Published)
            Record(StoryEventKind.Changed, now, staff, note: why);
        Version++;
    }

    public void SignWith(IEnumerable<PersonId> people)
    {
        bylines.Clear();
        bylines.AddRange(people.Distinct().Select((person, at) => new StoryByline(this, person, at)));
        Version++;
    }

    public void IsAbout(IEnumerable<TopicId> about)
    {
        topics.Clear();
        topics.AddRange(about.Distinct().Select((topic, at) => new StoryTopic(this, topic, at)));
        Version++;
    }

    public void Illustrate(PictureId? lead)
    {
        LeadPictureId = lead;
        Version++;
    }

    public void MoveTo(string section)
    {
        Section = section;
        Version++;
    }

    /// <summary>Takes the story up in the newsroom; it is its writer's.</summary>
    public void BeginBy(StaffId writer, Instant now)
    {
        (BegunBy, HeldBy, TouchedAt) = (writer, writer, now);
        Version++;
    }

    /// <summary>Gives it to somebody; to nobody with null.</summary>
    public void Assign(StaffId? to, Instant? due, Instant now)
    {
        (HeldBy, DueAt, TouchedAt) = (to, due, now);
        Version++;
    }

    /// <summary>The writer is done: an editor is to read it.</summary>
    public Refusal? HandIn(Instant now) =>
        Headline is "" || Body is "" ? StoryRefusals.Unfinished : MoveOn(StoryStage.InReview, now);

    /// <summary>An editor is done: nothing is wanting but publication.</summary>
    public Refusal? Approve(Instant now) =>
        Headline is "" || Body is "" ? StoryRefusals.Unfinished : MoveOn(StoryStage.Ready, now);

    /// <summary>Gives it back to who began it.</summary>
    public Refusal? SendBack(string reason, Instant now)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return StoryRefusals.NoReturnReason;
        if (MoveOn(StoryStage.Draft, now) is { } no)
            return no;

        (ReturnReason, HeldBy) = (reason.Trim(), BegunBy);
        return null;
    }

    /// <summary>Gives an unpublished story another address; of one edition, the slug has to be free.</summary>
    public Refusal? Rename(string slug)
    {
        if (PublishedAt is not null && slug != Slug)
            return StoryRefusals.AddressIsPublic;

        Slug = slug;
        Version++;
        return null;
    }

    /// <summary>What is so of it at an instant, in one word.</summary>
    public StoryState StateAt(Instant now) =>
        new StoryTimes(Stage, PublishedAt, EmbargoedUntil, ScheduledFor, WithdrawnAt).StateAt(now);

    private Refusal? MoveOn(StoryStage stage, Instant now)
    {
        if (PublishedAt is not null)
            return StoryRefusals.AlreadyPublished;
        if (ScheduledFor is not null)
            return StoryRefusals.Scheduled;

        (Stage, ReturnReason, TouchedAt) = (stage, "", now);
        Version++;
        return null;
    }

    public void KeepAddress(string path)
    {
        KeptAddress = OldAddress.Key(path);
        Version++;
    }
}
