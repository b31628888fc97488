using Dastan.Domain.Languages;

namespace Dastan.Domain.Papers;

/// <summary>The settings of the paper that its newsroom changes; there is one row.</summary>
public sealed class Paper
{
    /// <summary>The one paper's key.</summary>
    public const int TheOne = 1;

    private Paper() { }

    public Paper(string name) => Name = name;

    public int Id { get; private set; } = TheOne;

    /// <summary>The paper's name, the same in every edition.</summary>
    public string Name { get; private set; } = "";

    /// <summary>A line under the name, by language.</summary>
    public LocalText Strapline { get; private set; } = LocalText.Empty;

    /// <summary>Where readers may write to; "" for nowhere.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>Grows with every change of the settings, of which those of editions and sections are part.</summary>
    public int Version { get; private set; }

    public void Rename(string name, LocalText strapline, string contact)
    {
        (Name, Strapline, Contact) = (name, strapline, contact);
        Version++;
    }
}
