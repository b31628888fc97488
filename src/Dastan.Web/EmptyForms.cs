using Microsoft.AspNetCore.Http.Metadata;

namespace Dastan.Web;

/// <summary>
/// A form of which no field came is an empty one. Binding makes nothing at all of it, and a browser may well send none: where no box of a form of boxes is ticked.
/// </summary>
internal sealed class EmptyForms : IEndpointFilter
{
    private readonly IReadOnlyList<(int At, Type Form)> forms;

    private EmptyForms(IReadOnlyList<(int At, Type Form)> forms) => this.forms = forms;

    /// <summary>Null for a slice that takes no form of ours.</summary>
    public static EmptyForms? Before(Delegate slice)
    {
        List<(int, Type)> forms =
        [
            .. slice
                .Method.GetParameters()
                .Where(parameter => parameter.GetCustomAttributes(inherit: false).OfType<IFromFormMetadata>().Any())
                .Where(parameter => parameter.ParameterType.GetConstructor([]) is not null)
                .Select(parameter => (parameter.Position, parameter.ParameterType)),
        ];
        return forms is [] ? null : new(forms);
    }

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext asked, EndpointFilterDelegate next)
    {
        foreach (var (at, form) in forms)
            asked.Arguments[at] ??= Activator.CreateInstance(form);
        return next(asked);
    }
}
