using System.Diagnostics;
using System.Text;
using Dastan.Domain.Staff;
using Dastan.Tests.Journeys.Newsroom;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Fuzz.Papers;

/// <summary>
/// Every form that the newsroom shows a publisher, sent spoilt: by them, by somebody without their cookie, and by their browser from a page of another site. Each is
/// answered below 500, and who has no right changes nothing.
/// </summary>
internal sealed class FormsTarget : FuzzTarget
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private const int Between = 50;

    // What is made would fill the disk in hours.
    private const int MostOfPaper = 3000;

    private readonly Random random;
    private readonly Spoiler spoiler;
    private ListeningPaper paper;
    private StaffVisitor visitor;
    private IReadOnlyList<ShownForm> forms = [];
    private int trials;

    private FormsTarget(Random random, ListeningPaper paper, StaffVisitor visitor)
    {
        (this.random, this.paper, this.visitor) = (random, paper, visitor);
        spoiler = new(
            random,
            [
                "&",
                "=",
                "%",
                "%00",
                "%FF",
                "+",
                ";",
                "\r\n",
                "--",
                "------fuzz",
                "\"",
                "{",
                "}",
                "[",
                ",",
                "\\u0000",
                "\\ud800",
                "null",
                "1e999",
                "\0",
                "name=",
            ],
            256
        );
    }

    /// <summary>Where the forms go that were found.</summary>
    public IEnumerable<string> Addresses => forms.Select(form => form.Address);

    public static async Task<FormsTarget> OpenAsync(Random random)
    {
        var (paper, visitor) = await PaperAsync();
        return new(random, paper, visitor) { forms = await FormsAsync(visitor) };
    }

    public override ValueTask DisposeAsync()
    {
        visitor.Dispose();
        return paper.DisposeAsync();
    }

    public override async Task<Trial> TryAsync()
    {
        if (++trials % MostOfPaper == 0)
            await RenewAsync();
        var form = forms[random.Next(forms.Count)];
        var sent = SentForm.Of(form, random);
        if (random.Next(3) == 0)
            sent = sent.Spoilt(spoiler, random);
        var sender = (Sender)Math.Max(0, random.Next(6) - 3);
        var before = sender is Sender.Member ? "" : await StandingAsync();
        var request = Request(form, sent, sender);
        var began = Stopwatch.GetTimestamp();
        var (answer, _) = await paper.SayAsync(request, Longest);
        var took = Stopwatch.GetElapsedTime(began);
        var statuses = ListeningPaper.Statuses(answer);
        var fault =
            statuses is not [var status, ..] ? "is not answered"
            : status >= 500 ? $"is answered with {status}"
            : null;
        // An answer that is none has its reason in the log.
        fault = paper.Complaint() is { } complaint ? $"{fault ?? "complains"}: {complaint}" : fault;
        fault ??= before is "" || before == await StandingAsync() ? null : $"changes something: sent by {sender}";
        if (trials % Between == 0)
            fault ??= await paper.IllnessAsync();
        return new(
            $"{sender} {form.Method} {form.Address}",
            statuses is [var told, ..] ? $"{told}" : "closed",
            took,
            fault,
            request
        );
    }

    private byte[] Request(ShownForm form, SentForm sent, Sender sender)
    {
        var cookies = sender is Sender.Stranger ? [] : visitor.Cookies.Select(one => $"{one.Key}={one.Value}");
        var head = $"""
            {form.Method} {form.Address} HTTP/1.1
            Host: paper.example
            Sec-Fetch-Site: {(sender is Sender.OtherSite ? "cross-site" : "same-origin")}
            If-Match: "0"
            Cookie: {string.Join("; ", cookies)}
            Content-Type: {sent.Type}
            Content-Length: {sent.Body.Length}
            Connection: close


            """;
        return [.. Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n")), .. sent.Body];
    }

    private async Task RenewAsync()
    {
        await DisposeAsync();
        (paper, visitor) = await PaperAsync();
        forms = await FormsAsync(visitor);
    }

    private static async Task<(ListeningPaper, StaffVisitor)> PaperAsync()
    {
        var paper = await ListeningPaper.OpenAsync();
        return (paper, await paper.Paper.StaffAsync(Role.Publisher));
    }

    // A story of their own, a topic, a redirect: what has a page has forms.
    private static async Task<IReadOnlyList<ShownForm>> FormsAsync(StaffVisitor visitor)
    {
        var story = await visitor.WriteStoryAsync("Save");
        await visitor.PostAsync("/newsroom/redirects", ("from", "/old"), ("to", "/kazakhstan"));
        ShownForm draft = new(
            $"{story}/draft",
            [
                new("headline", "x"),
                new("body", "<p>x</p>"),
                new("window", "a"),
                new("sequence", "1"),
                new("basedOn", "0"),
            ]
        )
        {
            Method = "PUT",
        };
        ShownForm paste = new("/newsroom/stories/paste", [new("<p", "x</p>")]);
        ShownForm signIn = new("/newsroom/sign-in", [new("mail", "a@b.example"), new("password", "x"), new("to", "/")]);
        return [.. await ShownForm.AllAsync(visitor), draft, paste, signIn];
    }

    private async Task<string> StandingAsync()
    {
        var standing = "";
        await paper.Paper.InDatabaseAsync(async db => standing = await CountsAsync(db));
        return standing;
    }

    private static async Task<string> CountsAsync(NewsDb db) =>
        string.Join(
            ' ',
            await db.Stories.CountAsync(),
            await db.StoryEvents.CountAsync(),
            await db.StoryRevisions.CountAsync(),
            await db.StoryDrafts.CountAsync(),
            await db.StoryNotes.CountAsync(),
            await db.Topics.CountAsync(),
            await db.People.CountAsync(),
            await db.Redirects.CountAsync(),
            await db.StaticPages.CountAsync(),
            await db.Pictures.CountAsync(),
            await db.Fronts.CountAsync(),
            await db.Sections.CountAsync(),
            await db.Trackers.CountAsync(),
            await db.SavedViews.CountAsync(),
            await db.WebHooks.CountAsync(),
            await db.Staff.CountAsync(),
            await db.AuditEntries.MaxAsync(entry => entry.Id)
        );

    private enum Sender
    {
        Member,
        Stranger,
        OtherSite,
    }
}
