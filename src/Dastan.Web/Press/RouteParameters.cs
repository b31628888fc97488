using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Dastan.Web.Press;

/// <summary>Which parameters of the query an address knows: those that its slice takes.</summary>
public static class RouteParameters
{
    private static readonly ConcurrentDictionary<Endpoint, IReadOnlyList<string>?> Known = new();

    /// <summary>In lower case and in order. Null for a slice that reads the request itself: nobody knows what of it.</summary>
    public static IReadOnlyList<string>? Of(Endpoint? endpoint) =>
        endpoint is RouteEndpoint route ? Known.GetOrAdd(route, _ => Read(route)) : null;

    private static IReadOnlyList<string>? Read(RouteEndpoint route)
    {
        if (route.Metadata.GetMetadata<LateSlice>() is not { } slice)
            return [];
        if (
            slice
                .Method.GetParameters()
                .Any(parameter =>
                    parameter.ParameterType.IsAssignableTo(typeof(HttpContext))
                    || parameter.ParameterType.IsAssignableTo(typeof(HttpRequest))
                )
        )
            return null;

        var ofPath = route.RoutePattern.Parameters.Select(parameter => parameter.Name);
        return
        [
            .. slice
                .Parameters.Where(parameter =>
                    parameter.HasTryParse || parameter.ParameterInfo.ParameterType == typeof(string)
                )
                .Select(NameOf)
                .Except(ofPath, StringComparer.OrdinalIgnoreCase)
                .Select(name => name.ToLowerInvariant())
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string NameOf(IParameterBindingMetadata parameter) =>
        parameter.ParameterInfo.GetCustomAttributes().OfType<IFromQueryMetadata>().FirstOrDefault()?.Name
        ?? parameter.Name;
}
