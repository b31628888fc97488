namespace Dastan.Tests.Pages;

/// <summary>
/// The CSS that the reader's pages may use: each of these works in all browsers of the last two and a half years, but for
/// <c>details-content</c>, which is for paper alone: older browsers print a table that is shut as they did before.
/// </summary>
internal static class KnownCss
{
    public static readonly string[] AtRules = Listed(
        """
        layer media
        """
    );

    public static readonly string[] Pseudos = Listed(
        """
        root lang is not has hover focus active disabled focus-visible focus-within first-child last-child before
        after marker placeholder empty read-only target -webkit-details-marker details-content
        """
    );

    public static readonly string[] Functions = Listed(
        """
        brightness var calc color-mix clamp min minmax repeat inset polygon attr is not has lang
        """
    );

    public static readonly string[] Properties = Listed(
        """
        -webkit-text-size-adjust align-items align-self aspect-ratio background border border-block
        border-block-end border-block-end-color border-block-start border-block-start-color border-collapse
        border-color border-inline-start border-inline-start-color border-radius box-shadow box-sizing break-after break-inside
        clip-path color color-scheme column-gap columns content content-visibility cursor display fill fill-opacity flex flex-direction flex-wrap filter font
        font-size font-style font-variant-numeric font-weight gap grid-area grid-column grid-row
        grid-template-columns grid-template-rows height hyphens inset justify-content justify-items justify-self letter-spacing
        line-height list-style margin margin-block margin-block-end margin-block-start margin-inline
        margin-inline-end margin-inline-start max-height max-width min-height min-width object-fit object-position opacity order outline outline-offset
        overflow overflow-wrap overflow-x overflow-y padding padding-block padding-block-end padding-block-start
        padding-inline padding-inline-end padding-inline-start position scroll-padding-inline
        scroll-snap-align scroll-snap-type stroke stroke-linejoin stroke-width table-layout text-align text-decoration text-decoration-color
        text-decoration-style text-decoration-thickness text-underline-offset text-wrap transition
        vertical-align white-space width z-index
        """
    );

    private static string[] Listed(string words) => words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
