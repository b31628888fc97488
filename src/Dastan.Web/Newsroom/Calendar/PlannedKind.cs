namespace Dastan.Web.Newsroom.Calendar;

/// <summary>What is to happen.</summary>
public enum PlannedKind
{
    Scheduled,
    EmbargoEnds,
    Due,
    Withdrawal,
    Front,
}
