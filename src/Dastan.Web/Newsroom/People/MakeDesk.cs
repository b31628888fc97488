using Dastan.Domain.Staff;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.People;

/// <summary>POST /newsroom/people/desks: a new desk, and the sections that it answers for.</summary>
public static class MakeDesk
{
    public static async Task<IResult> Post(
        Visit visit,
        [FromForm] PeopleForm form,
        Everybody everybody,
        NewsDb db,
        CancellationToken stop
    )
    {
        var (english, russian) = (form.NameEnglish?.Trim() ?? "", form.NameRussian?.Trim() ?? "");
        if (english is "" && russian is "")
            return await everybody.ShowAsync(visit, false, visit.Texts.People.NameMissing, stop);

        var desk = new Domain.Staff.Desk(
            DeskId.New(),
            new(
                new Dictionary<string, string>
                {
                    ["en"] = english is "" ? russian : english,
                    ["ru"] = russian is "" ? english : russian,
                }
            )
        );
        desk.AnswerFor(
            visit
                .Reading.Snapshot.Editions.SelectMany(edition => visit.Reading.Snapshot.Sections[edition.Code])
                .Where(section => form.Sections.Contains($"{section.Edition}/{section.Slug}"))
                .Select(section => (section.Edition, section.Slug))
        );
        _ = db.Desks.Add(desk);
        _ = await db.SaveAsync(visit.Deed(Acts.ManagePeople, "desk", desk.Id), stop);
        return Results.LocalRedirect($"{NewsroomAddress.People}?saved");
    }
}
