using System.Security.Cryptography;
using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Newsroom.Shell;
using Dastan.Web.Newsroom.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>/newsroom/stories/{id}/previews: how the story looks on a phone and on a desktop, and links by which somebody outside sees it.</summary>
public static class SharePreview
{
    private const int TokenBytes = 24;

    public static Task<IResult> Get(Guid id, Visit visit, NewsDb db, CancellationToken stop) =>
        ShowAsync(id, visit, db, null, stop);

    /// <summary>POST: a new link, shown once.</summary>
    public static async Task<IResult> Post(
        Guid id,
        [FromForm] int? days,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        if (!(await StoryRights.OfAsync(visit, db, story, stop)).MayWrite)
            return Results.StatusCode(StatusCodes.Status403Forbidden);

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var life = Duration.FromDays(Math.Clamp(days ?? 1, 1, (int)StoryPreview.Longest.TotalDays));
        _ = db.Add(new StoryPreview(StaffLink.DigestOf(token), story.Id, visit.Actor.Id, visit.Now, life));
        _ = await db.SaveAsync(
            visit.Deed(Acts.WriteOwnStory, "story", id) with
            {
                After = new { sharedFor = life.Days },
            },
            stop
        );
        return await ShowAsync(id, visit, db, token, stop);
    }

    /// <summary>POST …/{digest}/removal: the link opens nothing any more.</summary>
    public static async Task<IResult> Revoke(Guid id, string digest, Visit visit, NewsDb db, CancellationToken stop)
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        if (!(await StoryRights.OfAsync(visit, db, story, stop)).MayWrite)
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        var link = await db.StoryPreviews.FirstOrDefaultAsync(
            one => one.Digest == digest && one.StoryId == story.Id,
            stop
        );
        if (link is not null)
        {
            _ = db.Remove(link);
            _ = await db.SaveAsync(
                visit.Deed(Acts.WriteOwnStory, "story", id) with
                {
                    Before = new { sharedUntil = $"{link.Until}" },
                },
                stop
            );
        }
        return Results.LocalRedirect(StoryPages.AddressOf(story) + "/previews");
    }

    /// <summary>GET /newsroom/previews/{token}: the story as it is saved, for whoever has the link; nothing under embargo or withdrawn.</summary>
    public static async Task<IResult> Open(
        string token,
        Visit visit,
        NewsDb db,
        RateBooks books,
        CancellationToken stop
    )
    {
        if (await db.SharedBy(token, visit.Now).AsNoTracking().FirstOrDefaultAsync(stop) is not { } story)
            return Results.NotFound();

        var pictures = await db
            .PictureUses.Where(use => use.StoryId == story.Id)
            .Join(db.Pictures, use => use.PictureId, picture => picture.Id, (_, picture) => picture.Hash)
            .ToHashSetAsync(stop);
        var page = await Previewed.AsReadersSeeAsync(visit, db, books, story, story.Text, stop);
        return new Unfindable(page with { Change = html => SharedStories.UnderLink(html, token, pictures) });
    }

    private static async Task<IResult> ShowAsync(Guid id, Visit visit, NewsDb db, string? token, CancellationToken stop)
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        if (!rights.MayRead)
            return Results.NotFound();

        var links = await db
            .StoryPreviews.Where(link => link.StoryId == story.Id && link.Until > visit.Now)
            .OrderBy(link => link.Until)
            .Join(
                db.Staff,
                link => link.MadeBy,
                member => member.Id,
                (link, member) =>
                    new
                    {
                        link.Digest,
                        link.Until,
                        member.Name,
                    }
            )
            .ToListAsync(stop);
        var texts = visit.Texts.Check;
        return visit
            .Page<PreviewsPage, PreviewsView>(
                texts.Previews,
                new(
                    StoryPages.AddressOf(story),
                    story.Headline is "" ? visit.Texts.Story.NewStory : story.Headline,
                    token is null ? null : $"{visit.Reading.Origin}{NewsroomAddress.Root}/previews/{token}",
                    [
                        .. links.Select(link =>
                            (link.Digest, Words.Filled(texts.SharedBy, link.Name, visit.Moment(link.Until)))
                        ),
                    ],
                    rights.MayWrite
                )
            )
            .WithFrames();
    }
}

/// <summary>The page of previews.</summary>
/// <param name="Address">The story's page.</param>
/// <param name="NewLink">The link that was made just now; null for none.</param>
public sealed record PreviewsView(
    string Address,
    string Headline,
    string? NewLink,
    IReadOnlyList<(string Digest, string Text)> Links,
    bool MayShare
);
