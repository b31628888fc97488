using Dastan.Domain.Trackers;

namespace Dastan.Web.Newsroom.Texts;

public sealed partial record TrackerDeskTexts
{
    public string NameOf(UnitKind unit) =>
        unit switch
        {
            UnitKind.Count => Count,
            UnitKind.Percent => Percent,
            UnitKind.Currency => Currency,
            _ => OwnUnit,
        };

    public string NameOf(TrackerAim aim) =>
        aim switch
        {
            TrackerAim.Neither => Neither,
            TrackerAim.MoreIsBetter => More,
            _ => Less,
        };

    public string NameOf(ChartKind kind) =>
        kind switch
        {
            ChartKind.Line => Line,
            ChartKind.Step => Step,
            ChartKind.Bar => Bar,
            ChartKind.Progress => Progress,
            _ => Box,
        };

    public string NameOf(FigureQualifier qualifier) =>
        qualifier switch
        {
            FigureQualifier.Exactly => Exactly,
            FigureQualifier.About => Roughly,
            FigureQualifier.Under => Under,
            FigureQualifier.Over => Over,
            FigureQualifier.AtLeast => AtLeast,
            _ => UpTo,
        };

    public string NameOf(PeriodKind period) =>
        period switch
        {
            PeriodKind.Day => Day,
            PeriodKind.Month => Month,
            PeriodKind.Quarter => Quarter,
            PeriodKind.Year => Year,
            _ => Since,
        };
}
