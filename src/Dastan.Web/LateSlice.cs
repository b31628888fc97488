using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Dastan.Web;

/// <summary>
/// A slice at its address, bound when somebody first asks there. Binding compiles code for each address; a paper has some two hundred of them, and who
/// waits for its first page waits for one.
/// </summary>
public sealed class LateSlice
{
    private readonly Lazy<RequestDelegateResult> bound;

    /// <param name="filter">What stands before the slice; null for nothing.</param>
    private LateSlice(Delegate slice, RoutePattern address, IServiceProvider services, IEndpointFilter? filter)
    {
        Method = slice.Method;
        bound = new(() =>
        {
            var endpoint = new RouteEndpointBuilder(requestDelegate: null, address, order: 0);
            if (EmptyForms.Before(slice) is { } forms)
                endpoint.FilterFactories.Add((_, next) => asked => forms.InvokeAsync(asked, next));
            if (filter is not null)
                endpoint.FilterFactories.Add((_, next) => asked => filter.InvokeAsync(asked, next));
            return RequestDelegateFactory.Create(
                slice,
                new()
                {
                    ServiceProvider = services,
                    RouteParameterNames = address.Parameters.Select(parameter => parameter.Name),
                    EndpointBuilder = endpoint,
                }
            );
        });
    }

    public MethodInfo Method { get; }

    /// <summary>What it takes from a request.</summary>
    public IEnumerable<IParameterBindingMetadata> Parameters =>
        bound.Value.EndpointMetadata.OfType<IParameterBindingMetadata>();

    /// <summary>Puts a slice at an address.</summary>
    /// <param name="filter">What stands before the slice; null for nothing.</param>
    public static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder routes,
        string address,
        IEnumerable<string> methods,
        Delegate slice,
        IEndpointFilter? filter = null
    )
    {
        var late = new LateSlice(slice, RoutePatternFactory.Parse(address), routes.ServiceProvider, filter);
        return routes.MapMethods(address, methods, late.AnswerAsync).WithMetadata(late);
    }

    private Task AnswerAsync(HttpContext context) => bound.Value.RequestDelegate(context);
}
