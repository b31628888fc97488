using Dastan.Domain.Languages;

namespace Dastan.Web.Newsroom;

/// <summary>Texts by language, as forms have them.</summary>
internal static class LocalTexts
{
    /// <param name="typed">By the codes of languages; what is none of ours does not count. Null where a form had none; so is a text that came as a file.</param>
    public static LocalText Read(Dictionary<string, string>? typed) =>
        new(
            (typed ?? [])
                .Where(text => Language.Find(text.Key)?.Code == text.Key)
                .Select(text => KeyValuePair.Create(text.Key, OneLine.Of(text.Value)))
        );

    public static Dictionary<string, string> Of(LocalText text) => new(text.ByLanguage);
}
