namespace Dastan.Domain.Stories;

/// <summary>The words of a story.</summary>
/// <param name="Headline">Plain text.</param>
/// <param name="Standfirst">Plain text; "" for none.</param>
/// <param name="Dateline">Where it was written, "SAMARKAND"; "" for none.</param>
/// <param name="Body">Story HTML.</param>
public sealed record StoryText(string Headline, string Standfirst, string Dateline, string Body);
