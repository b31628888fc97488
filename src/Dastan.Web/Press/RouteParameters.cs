using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Metadata;

namespace Dastan.Web.Press;

/// <summary>Which parameters of the query an address knows: those that its slice takes.</summary>
internal static class RouteParameters
{
    private static readonly ConcurrentDictionary<Endpoint, IReadOnlyList<string>> Known = new();

    /// <summary>In lower case and in order; none where there is no such address.</summary>
    public static IReadOnlyList<string> Of(Endpoint? endpoint) =>
        endpoint is RouteEndpoint route ? Known.GetOrAdd(route, _ => Read(route)) : [];

    private static IReadOnlyList<string> Read(RouteEndpoint route)
    {
        var ofPath = route.RoutePattern.Parameters.Select(parameter => parameter.Name);
        return
        [
            .. route
                .Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
                .Where(parameter => parameter.HasTryParse || parameter.ParameterInfo.ParameterType == typeof(string))
                .Select(parameter => parameter.Name)
                .Except(ofPath, StringComparer.OrdinalIgnoreCase)
                .Select(name => name.ToLowerInvariant())
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }
}
