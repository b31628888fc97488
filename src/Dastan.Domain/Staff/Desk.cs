using Dastan.Domain.Languages;

namespace Dastan.Domain.Staff;

/// <summary>Those in the newsroom who answer for some sections.</summary>
public sealed class Desk
{
    private readonly List<DeskSection> sections = [];
    private readonly List<DeskMember> members = [];

    private Desk() { }

    public Desk(DeskId id, LocalText name) => (Id, Name) = (id, name);

    public DeskId Id { get; private set; }

    /// <summary>In the languages of the newsroom.</summary>
    public LocalText Name { get; private set; } = LocalText.Empty;

    public IReadOnlyList<DeskSection> Sections => sections;

    public IReadOnlyList<DeskMember> Members => members;

    public void Rename(LocalText name) => Name = name;

    /// <summary>Gives the desk these sections and no others.</summary>
    public void AnswerFor(IEnumerable<(string Edition, string Section)> wanted)
    {
        var wishes = wanted.ToHashSet();
        _ = sections.RemoveAll(section => !wishes.Contains((section.Edition, section.Section)));
        wishes.ExceptWith(sections.Select(section => (section.Edition, section.Section)));
        sections.AddRange(wishes.Select(wish => new DeskSection(Id, wish.Edition, wish.Section)));
    }

    public void Seat(StaffId member)
    {
        if (members.All(seated => seated.StaffId != member))
            members.Add(new(Id, member));
    }

    public void Unseat(StaffId member) => _ = members.RemoveAll(seated => seated.StaffId == member);
}

/// <summary>A section that a desk answers for.</summary>
public sealed class DeskSection
{
    private DeskSection() { }

    internal DeskSection(DeskId desk, string edition, string section) =>
        (DeskId, Edition, Section) = (desk, edition, section);

    public DeskId DeskId { get; private set; }

    public string Edition { get; private set; } = "";

    /// <summary>The section's slug.</summary>
    public string Section { get; private set; } = "";
}

/// <summary>Who sits at a desk.</summary>
public sealed class DeskMember
{
    private DeskMember() { }

    internal DeskMember(DeskId desk, StaffId member) => (DeskId, StaffId) = (desk, member);

    public DeskId DeskId { get; private set; }

    public StaffId StaffId { get; private set; }
}
