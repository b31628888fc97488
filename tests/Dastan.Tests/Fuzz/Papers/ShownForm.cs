using AngleSharp.Html.Dom;
using Dastan.Tests.Journeys.Newsroom;

namespace Dastan.Tests.Fuzz.Papers;

/// <summary>A form that the newsroom shows, with what stands in it.</summary>
internal sealed record ShownForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>What a page's own form sends; a script may send otherwise.</summary>
    public string Method { get; init; } = "POST";

    private const int MostPages = 150;

    // They end the visit or shut its own door.
    private static readonly string[] Left = ["sign-out", "/account", "second-step", "sign-in"];

    /// <summary>Every form that somebody finds who follows the newsroom's links.</summary>
    public static async Task<IReadOnlyList<ShownForm>> AllAsync(StaffVisitor visitor)
    {
        Dictionary<string, ShownForm> found = [];
        Queue<string> open = new(["/newsroom", "/newsroom/stories/new"]);
        HashSet<string> seen = [.. open];
        for (var pages = 0; pages < MostPages && open.TryDequeue(out var address); pages++)
        {
            await visitor.VisitAsync(address);
            foreach (var form in visitor.Page.Forms.SelectMany(form => Of(form, address)))
                _ = found.TryAdd(form.Address + string.Join(',', form.Fields.Select(field => field.Key)), form);
            foreach (var link in visitor.Page.QuerySelectorAll("a[href^='/newsroom']"))
                if (link.GetAttribute("href")!.Split('#')[0] is var next && seen.Add(next))
                    open.Enqueue(next);
        }
        return [.. found.Values];
    }

    // Buttons of one form may send it elsewhere.
    private static IEnumerable<ShownForm> Of(IHtmlFormElement form, string page)
    {
        if (form.Method is not "post")
            yield break;
        var fields = form
            .Elements.OfType<IHtmlElement>()
            .Where(element => element is not IHtmlButtonElement)
            .Select(element => KeyValuePair.Create(element.GetAttribute("name") ?? "", ValueOf(element)))
            .Where(field => field.Key is not "")
            .ToList();
        foreach (var button in form.Elements.OfType<IHtmlButtonElement>())
        {
            var address = button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page;
            if (!Left.Any(left => address.Contains(left, StringComparison.Ordinal)))
                yield return new(
                    address,
                    button.Name is { Length: > 0 } name ? [.. fields, new(name, button.Value)] : fields
                );
        }
    }

    private static string ValueOf(IHtmlElement element) =>
        element switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value ?? "",
            _ => "",
        };
}
