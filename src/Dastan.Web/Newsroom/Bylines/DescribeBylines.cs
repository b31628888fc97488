using Dastan.Domain.People;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.Names;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.Bylines;

/// <summary>/newsroom/bylines: what each is called, its address, and which are one.</summary>
public static class DescribeBylines
{
    /// <summary>GET /newsroom/bylines: the list, or those that have the words of <c>q</c> in a name.</summary>
    public static Task<IResult> List(
        [AsParameters] NameListAsked asked,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) => NameList.AnswerAsync(visit, db, BylineNames.All, asked, stop);

    /// <summary>GET /newsroom/bylines/new: an empty form.</summary>
    public static IResult GetNew(Visit visit, NewsDb db) => new NamePages<Person>(visit, db, BylineNames.All).Empty();

    /// <summary>POST /newsroom/bylines/new: a new one; 422 with the reason where it can't be.</summary>
    public static Task<IResult> PostNew([FromForm] NameForm form, Visit visit, NewsDb db, CancellationToken stop) =>
        new NameSaving<Person>(visit, db, BylineNames.All).BeginAsync(form, stop);

    /// <summary>GET /newsroom/bylines/{id}: one of them.</summary>
    public static async Task<IResult> Get(Guid id, Visit visit, NewsDb db, CancellationToken stop, string? saved = null)
    {
        var pages = new NamePages<Person>(visit, db, BylineNames.All);
        return await pages.FindAsync(id, stop) is { } thing
            ? await pages.ShowAsync(thing, saved is not null, stop)
            : Results.NotFound();
    }

    /// <summary>POST /newsroom/bylines/{id}: other names, another address; 409 with both texts where somebody else was faster.</summary>
    public static Task<IResult> Post(
        Guid id,
        [FromForm] NameForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) => new NameSaving<Person>(visit, db, BylineNames.All).ChangeAsync(id, form, stop);

    /// <summary>POST /newsroom/bylines/{id}/merger: tells what merging it into another would do; with <c>sure</c>, does it.</summary>
    public static Task<IResult> Merge(
        Guid id,
        [FromForm] NameMergerForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) => new NameMerging<Person>(visit, db, BylineNames.All).AnswerAsync(id, form, stop);
}
