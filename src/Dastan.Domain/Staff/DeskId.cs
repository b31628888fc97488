namespace Dastan.Domain.Staff;

public readonly record struct DeskId(Guid Value)
{
    public static DeskId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
