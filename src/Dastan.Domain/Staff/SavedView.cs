namespace Dastan.Domain.Staff;

/// <summary>What somebody wants to see of the desk's list, under a name: their own, or shared with a desk or with everybody.</summary>
public sealed class SavedView
{
    /// <summary>In characters.</summary>
    public const int LongestName = 80;

    /// <summary>In characters.</summary>
    public const int LongestFilter = 2000;

    private SavedView() { }

    public SavedView(SavedViewId id, StaffId madeBy, string filter) => (Id, MadeBy, Filter) = (id, madeBy, filter);

    public SavedViewId Id { get; private set; }

    public StaffId MadeBy { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The query of the list's address in its normal form, without the question mark; "" for all that is in work.</summary>
    public string Filter { get; private set; } = "";

    /// <summary>Whose list it stands above besides its maker's: of those who sit at this desk. Null for no desk.</summary>
    public DeskId? DeskId { get; private set; }

    /// <summary>It stands above everybody's list.</summary>
    public bool IsForAll { get; private set; }

    /// <summary>Of two people who change it, the second is told.</summary>
    public int Version { get; private set; }

    public bool IsShared => IsForAll || DeskId is not null;

    public Refusal? Call(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return StaffRefusals.NamelessView;
        if (name.Trim().Length > LongestName)
            return StaffRefusals.LongViewName;

        (Name, Version) = (name.Trim(), Version + 1);
        return null;
    }

    /// <summary>Shares it with a desk, with everybody, or with nobody.</summary>
    public void ShareWith(DeskId? desk, bool all) =>
        (DeskId, IsForAll, Version) = (all ? null : desk, all, Version + 1);
}
