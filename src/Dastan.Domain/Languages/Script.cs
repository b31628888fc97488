namespace Dastan.Domain.Languages;

/// <summary>The letters a language is written with.</summary>
public enum Script
{
    Latin,
    Cyrillic,
}
