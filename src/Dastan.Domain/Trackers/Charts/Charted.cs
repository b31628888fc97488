using Dastan.Domain.Languages;
using NodaTime;

namespace Dastan.Domain.Trackers.Charts;

/// <summary>What stands around a picture.</summary>
/// <param name="Id">Letters, digits and hyphens; one of a page.</param>
/// <param name="Title">A sentence or less on what one sees.</param>
/// <param name="Source">Where it comes from, in a line.</param>
public abstract record ChartFrame(string Id, string Title, string Source, Language Language)
{
    /// <summary>Do title and source stand in the picture, for places that show nothing beside it?</summary>
    public bool HasWords { get; init; }

    /// <summary>CSS that stands in the picture; "" where the page has it, or where there can be none.</summary>
    public string Style { get; init; } = "";
}

/// <summary>What a chart shows.</summary>
/// <param name="Figures">By time, the earliest first.</param>
/// <param name="Target">Null for none.</param>
public sealed record Charted(
    string Id,
    string Title,
    string Source,
    FigureUnit Unit,
    Language Language,
    IReadOnlyList<FigureSaid> Figures,
    ChartedTarget? Target
) : ChartFrame(Id, Title, Source, Language)
{
    internal LocalDate From => Figures[0].On;

    /// <summary>The last day that is shown.</summary>
    internal LocalDate Until => Target is { On: { } due } && due > Figures[^1].On ? due : Figures[^1].On;

    internal string Told(FigureSaid said) => TrackerForms.Of(said, Unit, Language);

    /// <summary>A figure where there is no room for words: “&lt; 100,000”.</summary>
    internal string InFew(FigureSaid said) =>
        said.Qualifier switch
        {
            FigureQualifier.About => "≈\u00a0",
            FigureQualifier.Under => "<\u00a0",
            FigureQualifier.Over => ">\u00a0",
            FigureQualifier.AtLeast => "≥\u00a0",
            FigureQualifier.UpTo => "≤\u00a0",
            _ => "",
        } + OnAxis(said.Value);

    /// <summary>A value on an axis: with its unit where that is short.</summary>
    internal string OnAxis(decimal value) =>
        Unit.Kind is UnitKind.Percent or UnitKind.Currency
            ? Unit.Of(value, Language)
            : LargeNumbers.Of(value, Language);
}

/// <param name="Told">As readers read it: “about 865,000 TEU”.</param>
/// <param name="On">Null where no day was named.</param>
public sealed record ChartedTarget(decimal Value, string Told, LocalDate? On);
