namespace Dastan.Domain.Staff;

public readonly record struct StaffId(Guid Value)
{
    public static StaffId New() => new(Guid.CreateVersion7());

    /// <summary>The UUID alone, as it stands in addresses and in the audit log.</summary>
    public override string ToString() => Value.ToString();
}
