using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Pages;

/// <summary>A page that stands outside the news.</summary>
/// <param name="Body">Story HTML as it goes out to readers.</param>
/// <param name="Updated">Null where it never changed.</param>
public sealed record StaticPageView(string Title, string Body, ShownTime? Updated);
