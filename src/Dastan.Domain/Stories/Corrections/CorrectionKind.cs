namespace Dastan.Domain.Stories.Corrections;

/// <summary>What readers are told. The numbers are stored: they stay.</summary>
public enum CorrectionKind
{
    /// <summary>Something was wrong.</summary>
    Correction = 1,

    /// <summary>Nothing was wrong, but it could be misread.</summary>
    Clarification = 2,

    /// <summary>Something has happened since.</summary>
    Update = 3,
}

/// <summary>Where on the story's page it stands. The numbers are stored: they stay.</summary>
public enum CorrectionPlace
{
    Top = 1,
    Bottom = 2,
}
