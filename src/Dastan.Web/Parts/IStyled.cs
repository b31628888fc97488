namespace Dastan.Web.Parts;

/// <summary>A page that says which style stands in it, so that its answer can let in that one and no other.</summary>
public interface IStyled
{
    static abstract Stylesheet Style { get; }
}
