namespace Dastan.Web.Newsroom.Fronts;

/// <summary>A front as its form has it.</summary>
public sealed record FrontForm
{
    /// <summary>The ids of stories, in the order of the slots; "" for a slot that fills itself.</summary>
    public List<string>? Slot { get; init; }

    /// <summary>When the pin of each ends, by the edition's clock: <c>2026-11-26T18:00</c>; "" for never.</summary>
    public List<string>? Until { get; init; }

    public string? Note { get; init; }

    /// <summary>When it comes out, by the edition's clock; "" for now.</summary>
    public string? At { get; init; }

    /// <summary>The id of the front that was the last laid out when this form was made; "" for none.</summary>
    public string? BasedOn { get; init; }

    /// <summary>Words of headlines.</summary>
    public string? Q { get; init; }

    /// <summary><c>publish</c>, <c>preview</c>, or what is done to the slots; see <see cref="SlotFields.After"/>.</summary>
    public string? Then { get; init; }
}
