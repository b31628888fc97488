using Microsoft.AspNetCore.Components;

namespace Dastan.Web.Parts;

/// <summary>A page of the reader's site: what is around it, and what it shows. It knows neither a database nor a clock.</summary>
public abstract class ReaderPage<TView> : ComponentBase
{
    [Parameter, EditorRequired]
    public required Frame Frame { get; set; }

    [Parameter, EditorRequired]
    public required TView View { get; set; }

    protected Dastan.Domain.Languages.Words Words => Frame.Words;
}
