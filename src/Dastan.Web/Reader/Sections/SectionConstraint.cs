namespace Dastan.Web.Reader.Sections;

/// <summary>A part of an address that is the slug of a section of the reader's edition.</summary>
public sealed class SectionConstraint : IRouteConstraint
{
    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) =>
        httpContext?.Features.Get<Reading>() is { } reading
        && values[routeKey] is string slug
        && reading.Sections.Any(section => section.Slug == slug);
}
