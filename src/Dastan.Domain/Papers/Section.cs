namespace Dastan.Domain.Papers;

/// <summary>A section of one edition: where stories live. Sections of two editions with one slug belong together.</summary>
public sealed class Section
{
    private Section() { }

    public Section(string edition, string slug, string name, string description, int position) =>
        (Edition, Slug, Name, Description, Position) = (edition, slug, name, description, position);

    public string Edition { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>A sentence on what the section is; "" for none.</summary>
    public string Description { get; private set; } = "";

    public int Position { get; private set; }

    public void Change(string name, string description, int position) =>
        (Name, Description, Position) = (name, description, position);
}
