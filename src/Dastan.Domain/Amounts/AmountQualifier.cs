namespace Dastan.Domain.Amounts;

/// <summary>What the words around a sum make of it.</summary>
public enum AmountQualifier
{
    None,
    About,
    Over,
    AtLeast,
    Under,
    UpTo,
}
