using Dastan.Web.Newsroom.Texts;
using Microsoft.AspNetCore.Components;

namespace Dastan.Web.Newsroom.Shell;

/// <summary>A page of the newsroom: what is around it, and what it shows. It knows neither a database nor a clock.</summary>
public abstract class NewsroomPage<TView> : ComponentBase
{
    [Parameter, EditorRequired]
    public required NewsroomFrame Frame { get; set; }

    [Parameter, EditorRequired]
    public required TView View { get; set; }

    protected NewsroomTexts Texts => Frame.Texts;
}
