using System.Net;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>An editor who keeps a tracker, and a reader of it.</summary>
internal static class TrackersAtWork
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task MakeAsync(StaffVisitor editor)
    {
        await editor.VisitAsync("/newsroom/trackers/new");
        editor.Fill("Name (English)", "Containers");
        editor.Fill("Unit", "Own");
        editor.Fill("Sign of the unit", "TEU");
        editor.Fill("Topics", "trade");
        await editor.PressAsync("Save");
        Assert.Equal(HttpStatusCode.OK, editor.Answer.StatusCode);
    }

    public static async Task AddAsync(StaffVisitor editor, string qualifier, string value, string on, string story = "")
    {
        await editor.PostAsync(
            editor.Address.Split('?')[0] + "/figures",
            ("value", value),
            ("qualifier", qualifier),
            ("period", "Year"),
            ("on", on),
            ("story", story),
            ("sources[en]", story is "" ? "A report" : ""),
            ("knownOn", "2025-01-01")
        );
        Assert.Equal(HttpStatusCode.OK, editor.Answer.StatusCode);
    }

    public static async Task SayAsync(StaffVisitor editor, string value, string why)
    {
        editor.Fill("Number", value);
        editor.Fill("Why it is restated", why);
        await editor.PressAsync("Restate");
    }

    public static async Task<string> ReadAsync(TestPaper paper, string address)
    {
        using var reader = paper.Visitor();
        return WebUtility.HtmlDecode(await reader.GetStringAsync(address, Stop)).Replace('\u00a0', ' ');
    }
}
