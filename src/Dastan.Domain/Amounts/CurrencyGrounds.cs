namespace Dastan.Domain.Amounts;

/// <summary>How it is known which of the currencies of one name is meant.</summary>
public enum CurrencyGrounds
{
    /// <summary>By the sum's own words: "A$", "Swiss francs", a name that only one currency has.</summary>
    Named,

    /// <summary>By the place where the story was written.</summary>
    Dateline,

    /// <summary>By the countries that the story speaks of.</summary>
    Story,

    /// <summary>By nothing but custom: the one that is mostly meant.</summary>
    Usual,
}
