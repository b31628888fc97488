namespace Dastan.Domain.Staff;

public readonly record struct SavedViewId(Guid Value)
{
    public static SavedViewId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
