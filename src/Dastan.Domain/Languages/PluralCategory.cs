namespace Dastan.Domain.Languages;

/// <summary>The plural forms that the seven languages tell apart, as the Unicode CLDR names them.</summary>
public enum PluralCategory
{
    One,
    Few,
    Many,
    Other,
}
