using Dastan.Domain.Languages;
using Dastan.Domain.Stories;

namespace Dastan.Domain.Trackers;

/// <summary>Where a figure or a target comes from: a story of ours, a document, an address; one of them at least.</summary>
/// <param name="Story">While it is not public, nobody outside hears of what it is the source of.</param>
/// <param name="Name">What the document or the place is called.</param>
/// <param name="Address">An absolute address of http or https; "" for none.</param>
public sealed record FigureSource(StoryId? Story, LocalText Name, string Address)
{
    public const int LongestAddress = 1000;

    public bool IsNone => Story is null && Name.IsEmpty && Address is "";

    /// <summary>Null for a source that can be named.</summary>
    public Refusal? Fault =>
        IsNone ? TrackerRefusals.NoSource
        : Address is not "" && !IsAddress(Address) ? TrackerRefusals.SourceAddressWrong
        : null;

    private static bool IsAddress(string address) =>
        address.Length <= LongestAddress
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme is "http" or "https")
        && uri.UserInfo is "";
}
