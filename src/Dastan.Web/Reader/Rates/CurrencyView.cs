using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Rates;

/// <summary>A currency: its price now, how it went, and why the number is what it is.</summary>
/// <param name="Others">The currencies that it may be priced in, this one marked.</param>
/// <param name="Now">Null where no bank ever said a price.</param>
/// <param name="NoRate">Why not then; "" otherwise.</param>
/// <param name="Course">Null where nothing can be drawn.</param>
/// <param name="Why">A proof for each printed number; none for a currency without a price.</param>
public sealed record CurrencyView(
    string Code,
    string Name,
    IReadOnlyList<Link> Ways,
    IReadOnlyList<Link> Others,
    RateNow? Now,
    string NoRate,
    CourseView? Course,
    IReadOnlyList<ProofView> Why,
    IReadOnlyList<Link> Downloads
)
{
    /// <summary>The newest stories with large sums in it.</summary>
    public IReadOnlyList<Link> Large { get; init; } = [];
}

/// <summary>The price now.</summary>
/// <param name="Equation">"1 KZT = 0.002105 USD".</param>
/// <param name="Reverse">The same the other way round, with its page; null where there is none.</param>
/// <param name="Change">With its sign; null where none is known.</param>
/// <param name="Banks">Who set it.</param>
/// <param name="Remark">That it is old; "" where it is not.</param>
/// <param name="Method">How it was found.</param>
/// <param name="Announced">What is in force from tomorrow on; null while that is not known.</param>
/// <param name="Convert">The way to the converter with this pair.</param>
public sealed record RateNow(
    string Equation,
    Link? Reverse,
    string? Change,
    RateDirection Direction,
    string Banks,
    ShownTime Day,
    string Remark,
    bool IsOld,
    string Method,
    RateAnnounced? Announced,
    Link Convert
);

/// <summary>A rate of the day to come.</summary>
/// <param name="Label">"Rate of 13 December 2025".</param>
public sealed record RateAnnounced(string Label, string Equation, string? Change, RateDirection Direction);

/// <summary>A printed number and what stands behind it.</summary>
/// <param name="Printed">"1 USD = 475.09 KZT".</param>
/// <param name="Facts">Names and what they are: the bank, the day, the text as printed, when it was seen.</param>
/// <param name="Remarks">What must be said besides: restatements, what is held, a peg.</param>
public sealed record ProofView(string Printed, IReadOnlyList<ProofFact> Facts, IReadOnlyList<string> Remarks);

/// <summary>One fact of a proof.</summary>
/// <param name="Address">Where it leads; null for nowhere.</param>
/// <param name="Time">For machines, where it is a day or an instant; null otherwise.</param>
public sealed record ProofFact(string Name, string Text, string? Address = null, string? Time = null);
