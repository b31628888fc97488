namespace Dastan.Domain.Staff;

/// <summary>Why the rules of the newsroom's people and their views say no.</summary>
public static class StaffRefusals
{
    public static readonly Refusal NamelessView = new("view-nameless", "Give the view a name.");

    public static readonly Refusal LongViewName = new(
        "view-name-long",
        "The name of a view has at most 80 characters."
    );
}
