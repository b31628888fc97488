namespace Dastan.Web.Newsroom.Trackers;

/// <summary>What the fields of a number are for.</summary>
public enum NumberFieldsKind
{
    NewFigure,
    Restatement,
    Target,
}
