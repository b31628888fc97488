namespace Dastan.Web.Parts;

/// <summary>How wide pictures are shown, as <c>sizes</c> says it: what the style sheets make of them.</summary>
/// <remarks>In pixels: there a rem is the browser's own, in the style sheets it is the page's, a sixteenth larger.</remarks>
public static class ShownWidth
{
    /// <summary>From one edge of a phone to the other.</summary>
    public const string Phone = "calc(100vw - 34px)";

    /// <summary>A story's own picture, above its text.</summary>
    public const string Story = "(min-width: 68rem) 867px, (min-width: 45rem) 663px, " + Phone;

    /// <summary>A picture in the column of the text.</summary>
    public const string Text = "(min-width: 45rem) 663px, " + Phone;

    /// <summary>The lead of a front.</summary>
    public const string Lead = "(min-width: 89rem) 836px, (min-width: 58rem) 62vw, " + Phone;

    /// <summary>Beside the lead of a front; where it is square, as wide as a wide one of that height.</summary>
    public const string BesideLead = "(min-width: 70rem) 213px, min(32vw, 340px)";

    /// <summary>The first of a list that it opens.</summary>
    public const string Leading = "(min-width: 62rem) 459px, " + Phone;

    /// <summary>Beside the name of whoever signs stories.</summary>
    public const string Portrait = "136px";

    /// <summary>Beside the text of a story in a list.</summary>
    public const string InList = "min(28vw, 230px)";

    /// <summary>Over a story in one of several columns.</summary>
    public static string InColumns(int stories) =>
        stories switch
        {
            < 3 => "(min-width: 66rem) 240px, (min-width: 40rem) 38vw, " + Phone,
            3 => "(min-width: 58rem) 370px, (min-width: 36rem) 45vw, " + Phone,
            _ => "(min-width: 70rem) 275px, (min-width: 36rem) 45vw, " + Phone,
        };
}
