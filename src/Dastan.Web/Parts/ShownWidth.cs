namespace Dastan.Web.Parts;

/// <summary>How wide pictures are shown, as <c>sizes</c> says it: what the style sheets make of them, gutters left out.</summary>
public static class ShownWidth
{
    /// <summary>From one edge of a phone to the other.</summary>
    public const string Phone = "calc(100vw - 2rem)";

    /// <summary>A story's own picture, above its text.</summary>
    public const string Story = "(min-width: 68rem) 51rem, (min-width: 42rem) 39rem, " + Phone;

    /// <summary>A picture in the column of the text.</summary>
    public const string Text = "(min-width: 42rem) 39rem, " + Phone;

    /// <summary>The lead of a front.</summary>
    public const string Lead = "(min-width: 80rem) 50rem, (min-width: 58rem) 62vw, " + Phone;

    /// <summary>Beside the lead of a front; where it is square, as wide as a wide one of that height.</summary>
    public const string BesideLead = "(min-width: 70rem) 13rem, min(32vw, 20rem)";

    /// <summary>The first of a list that it opens.</summary>
    public const string Leading = "(min-width: 62rem) 27rem, " + Phone;

    /// <summary>Beside the text of a story in a list.</summary>
    public const string InList = "min(28vw, 13.5rem)";

    /// <summary>Over a story in one of several columns.</summary>
    public static string InColumns(int stories) =>
        stories switch
        {
            < 3 => "(min-width: 66rem) 15rem, (min-width: 40rem) 38vw, " + Phone,
            3 => "(min-width: 58rem) 23rem, (min-width: 36rem) 45vw, " + Phone,
            _ => "(min-width: 70rem) 17rem, (min-width: 36rem) 45vw, " + Phone,
        };
}
