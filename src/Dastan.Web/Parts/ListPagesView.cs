namespace Dastan.Web.Parts;

/// <summary>The pages beside one page of a list of stories. Addresses have the edition's prefix and no origin.</summary>
/// <param name="OwnAddress">The page's one address; the list's own for its first page.</param>
/// <param name="NewerAddress">Null for the first page.</param>
/// <param name="OlderAddress">Null for the last page.</param>
public sealed record ListPagesView(string OwnAddress, string? NewerAddress, string? OlderAddress)
{
    public bool IsFirst => NewerAddress is null;
}
