namespace Dastan.Web.Reader;

/// <summary>
/// A part of an address that can be a slug: letters (of any script: old papers have Cyrillic slugs), digits and hyphens.
/// A dot never is, so that <c>/world.rss</c> is not a section.
/// </summary>
public sealed class SlugConstraint : IRouteConstraint
{
    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) =>
        values[routeKey] is string { Length: > 0 and <= 200 } slug
        && slug.All(character =>
            char.IsLetterOrDigit(character) || character is '-' or '_' || char.IsSurrogate(character)
        );
}
