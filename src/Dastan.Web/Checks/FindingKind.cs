namespace Dastan.Web.Checks;

/// <summary>What is to be done about what was found.</summary>
public enum FindingKind
{
    /// <summary>Somebody has to act.</summary>
    Wrong,

    /// <summary><c>--repair</c> mends it.</summary>
    Mendable,

    /// <summary>It was mended.</summary>
    Mended,

    /// <summary>It may be as it is meant.</summary>
    Notice,
}
