using System.Globalization;
using Dastan.Domain.Fronts;

namespace Dastan.Web.Newsroom.Fronts;

/// <summary>One slot in the form, as typed.</summary>
/// <param name="Story">"" for a slot that fills itself.</param>
public sealed record SlotField(string Story, string Until)
{
    public static SlotField Empty { get; } = new("", "");

    public bool IsEmpty => Story is "";
}

/// <summary>The slots in the form, and what its buttons do to them.</summary>
public sealed record SlotFields(IReadOnlyList<SlotField> All)
{
    public static SlotFields Of(FrontForm form) =>
        new([
            .. Enumerable
                .Range(0, Front.Places)
                .Select(at => new SlotField(At(form.Slot, at), At(form.Until, at)))
                .Select(field => field.IsEmpty ? SlotField.Empty : field),
        ]);

    /// <summary>After a button: <c>up 2</c>, <c>down 2</c>, <c>out 2</c>, <c>put 2 {story}</c>, with positions from 0. Anything else changes nothing.</summary>
    /// <returns>And the slot where what was moved stands now; null where nothing was.</returns>
    public (SlotFields Slots, int? Moved) After(string? button)
    {
        var parts = (button ?? "").Split(' ');
        if (
            parts.Length < 2
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            || at >= All.Count
        )
            return (this, null);

        return parts switch
        {
            ["up", _] when at > 0 => (Moved(at, at - 1), at - 1),
            ["down", _] when at < All.Count - 1 => (Moved(at, at + 1), at + 1),
            ["out", _] => (With(at, SlotField.Empty), at),
            ["put", _, var story] => (Put(story, at), at),
            _ => (this, null),
        };
    }

    private SlotFields With(int at, SlotField field) => new([.. All.Select((one, n) => n == at ? field : one)]);

    private SlotFields Moved(int from, int to)
    {
        var slots = All.ToList();
        slots.RemoveAt(from);
        slots.Insert(to, All[from]);
        return new(slots);
    }

    // What stands there makes room downwards, as far as an empty slot; below the last it falls out.
    private SlotFields Put(string story, int at)
    {
        if (All.ToList().FindIndex(field => field.Story == story) is >= 0 and var from)
            return Moved(from, at);

        var slots = All.ToList();
        var carried = new SlotField(story, "");
        for (var place = at; place < slots.Count && !carried.IsEmpty; place++)
            (slots[place], carried) = (carried, slots[place]);
        return new(slots);
    }

    private static string At(List<string>? fields, int at) => fields?.ElementAtOrDefault(at)?.Trim() ?? "";
}
