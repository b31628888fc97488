using Dastan.Domain.Formats.Feeds;

namespace Dastan.Web.Reader.Feeds;

/// <summary>The end of an address that names the form of a feed: <c>rss</c>, <c>atom</c>, <c>json</c>.</summary>
public sealed class FeedConstraint : IRouteConstraint
{
    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) => values[routeKey] is string extension && FeedFormats.OfExtension(extension) is not null;
}
