using Dastan.Domain.Languages;

namespace Dastan.Domain.Trackers.Charts;

/// <summary>What one who does not see a chart is told: the ends of it, its highest and its lowest, and the target.</summary>
internal static class Description
{
    public static string Of(Charted charted)
    {
        var figures = charted.Figures;
        FigureSaid[] told =
        [
            figures[0],
            figures.MaxBy(said => said.Value),
            figures.MinBy(said => said.Value),
            figures[^1],
        ];
        var parts = told.Distinct()
            .Order(Comparer<FigureSaid>.Create((one, other) => one.Period.CompareTo(other.Period)))
            .Select(said => $"{TrackerForms.Of(said.Period, charted.Language)}: {charted.Told(said)}");
        var target = charted.Target is { } promised
            ? $"; {Words.For(charted.Language.Code).OnTrackers.Target}: {promised.Told}{(promised.On is { } on ? $" ({DateForms.Long(on, charted.Language)})" : "")}"
            : "";
        return string.Join("; ", parts) + target + ".";
    }
}
