namespace Dastan.Domain.Formats.StructuredData;

/// <summary>
/// A JSON-LD document as it stands inside a <c>script</c> element. Only this folder makes one, so that its text can
/// always be written into a page as it is: it holds no <c>&lt;</c>, <c>&gt;</c> or <c>&amp;</c>.
/// </summary>
public sealed record JsonLd
{
    internal JsonLd(string text) => Text = text;

    public string Text { get; }

    public override string ToString() => Text;
}
