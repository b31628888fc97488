namespace Dastan.Domain.Staff;

/// <summary>What somebody is in the newsroom. Which acts each may do is said by the newsroom's table of acts.</summary>
public enum Role
{
    /// <summary>Writes stories and hands them in for review.</summary>
    Reporter,

    /// <summary>Edits and publishes the stories of the desks that they sit at.</summary>
    Editor,

    /// <summary>Answers for the paper: embargoes, withdrawals, fronts, settings.</summary>
    Publisher,

    /// <summary>Lets people in and keeps the system.</summary>
    Administrator,
}
