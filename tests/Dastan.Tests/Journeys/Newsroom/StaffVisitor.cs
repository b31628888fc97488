using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>
/// Somebody at a browser without script: they keep cookies, follow links, fill in forms by their labels and press buttons. Redirects are followed,
/// as a browser does, by GET.
/// </summary>
public sealed class StaffVisitor(HttpClient client) : IDisposable
{
    private const int MostRedirects = 5;

    private readonly Dictionary<string, string> cookies = [];
    private readonly Dictionary<IElement, string> filled = [];

    /// <summary>The path that they are at, with its query.</summary>
    public string Address { get; private set; } = "/";

    public HttpResponseMessage Answer { get; private set; } = new();

    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    public string AcceptLanguage { get; init; } = "en";

    public bool IsSignedIn => cookies.Keys.Any(name => name.EndsWith("dastan", StringComparison.Ordinal));

    public IReadOnlyDictionary<string, string> Cookies => cookies;

    public async Task VisitAsync(string address) => await GoAsync(HttpMethod.Get, address, null);

    /// <summary>Writes into the field with this label.</summary>
    public void Fill(string label, string value) => filled[Field(label)] = value;

    /// <summary>Presses the button with these words on it, and sends its form.</summary>
    public async Task PressAsync(string button)
    {
        var pressed = (IHtmlButtonElement)
            Page.QuerySelectorAll("button").Single(element => element.TextContent.Trim() == button);
        var form = pressed.Form ?? throw new InvalidOperationException($"“{button}” stands in no form.");
        var fields = form
            .Elements.OfType<IHtmlElement>()
            .Where(element => element is not IHtmlButtonElement && IsSent(element))
            .Select(element => KeyValuePair.Create(element.GetAttribute("name") ?? "", ValueOf(element)))
            .ToList();
        if (pressed.Name is { Length: > 0 } name)
            fields.Add(new(name, pressed.Value));
        var address = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Address;
        if (form.Method is "post")
            await GoAsync(HttpMethod.Post, address, fields);
        else
            await GoAsync(
                HttpMethod.Get,
                address + "?" + await new FormUrlEncodedContent(fields).ReadAsStringAsync(),
                null
            );
    }

    public Task PostAsync(string address, params (string Name, string Value)[] fields) =>
        GoAsync(HttpMethod.Post, address, [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);

    public string Text(string selector) => Page.QuerySelector(selector)?.TextContent.Trim() ?? "";

    /// <summary>One request with their cookies; no redirect is followed.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Add("Accept-Language", AcceptLanguage);
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var answer = await client.SendAsync(request);
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var sets) ? sets : [])
            Keep(set);
        return answer;
    }

    public void Dispose() => client.Dispose();

    private void Keep(string set)
    {
        var (name, value) = set.Split(';')[0].Split('=', 2) is [var first, var second] ? (first, second) : (set, "");
        if (value is "")
            cookies.Remove(name);
        else
            cookies[name] = value;
    }

    private async Task GoAsync(HttpMethod method, string address, List<KeyValuePair<string, string>>? fields)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            Address = address;
            using var request = new HttpRequestMessage(method, address);
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
            if (fields is not null)
                request.Content = new FormUrlEncodedContent(fields);
            Answer = await SendAsync(request);
            if (
                Answer.Headers.Location is not { } next
                || Answer.StatusCode is < HttpStatusCode.Moved or >= HttpStatusCode.BadRequest
            )
                break;
            (method, address, fields) = (HttpMethod.Get, next.ToString(), null);
        }
        Page = await new HtmlParser().ParseDocumentAsync(await Answer.Content.ReadAsStringAsync());
        filled.Clear();
    }

    private IElement Field(string label)
    {
        var found = Page.QuerySelectorAll("label")
            .OfType<IHtmlLabelElement>()
            .FirstOrDefault(element => element.TextContent.Trim().StartsWith(label, StringComparison.Ordinal));
        return found?.QuerySelector("input, select, textarea")
            ?? Page.GetElementById(found?.HtmlFor ?? "")
            ?? throw new InvalidOperationException(
                $"No field “{label}” on {Address} ({Answer.StatusCode}): {Text("main")}"
            );
    }

    private bool IsSent(IHtmlElement element) =>
        element.GetAttribute("name") is { Length: > 0 }
        && (
            element is not IHtmlInputElement { Type: "checkbox" or "radio" } box
            || (filled.TryGetValue(element, out var value) ? value is "on" : box.IsChecked)
        );

    private string ValueOf(IHtmlElement element) =>
        element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.Value,
            _ when filled.TryGetValue(element, out var value) => value,
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value ?? "",
            _ => "",
        };
}
