using Dastan.Domain.Topics;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.Names;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.Topics;

/// <summary>/newsroom/topics: what each is called, its address, and which are one.</summary>
public static class ArrangeTopics
{
    /// <summary>GET /newsroom/topics: the list, or those that have the words of <c>q</c> in a name.</summary>
    public static Task<IResult> List(
        [AsParameters] NameListAsked asked,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) => NameList.AnswerAsync(visit, db, TopicNames.All, asked, stop);

    /// <summary>GET /newsroom/topics/new: an empty form.</summary>
    public static IResult GetNew(Visit visit, NewsDb db) => new NamePages<Topic>(visit, db, TopicNames.All).Empty();

    /// <summary>POST /newsroom/topics/new: a new one; 422 with the reason where it can't be.</summary>
    public static Task<IResult> PostNew([FromForm] NameForm form, Visit visit, NewsDb db, CancellationToken stop) =>
        new NameSaving<Topic>(visit, db, TopicNames.All).BeginAsync(form, stop);

    /// <summary>GET /newsroom/topics/{id}: one of them.</summary>
    public static async Task<IResult> Get(Guid id, Visit visit, NewsDb db, CancellationToken stop, string? saved = null)
    {
        var pages = new NamePages<Topic>(visit, db, TopicNames.All);
        return await pages.FindAsync(id, stop) is { } thing
            ? await pages.ShowAsync(thing, saved is not null, stop)
            : Results.NotFound();
    }

    /// <summary>POST /newsroom/topics/{id}: other names, another address; 409 with both texts where somebody else was faster.</summary>
    public static Task<IResult> Post(
        Guid id,
        [FromForm] NameForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) => new NameSaving<Topic>(visit, db, TopicNames.All).ChangeAsync(id, form, stop);

    /// <summary>POST /newsroom/topics/{id}/merger: tells what merging it into another would do; with <c>sure</c>, does it.</summary>
    public static Task<IResult> Merge(
        Guid id,
        [FromForm] NameMergerForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) => new NameMerging<Topic>(visit, db, TopicNames.All).AnswerAsync(id, form, stop);
}
