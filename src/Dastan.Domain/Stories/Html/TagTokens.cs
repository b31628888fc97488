using AngleSharp.Html.Parser.Tokens;

namespace Dastan.Domain.Stories.Html;

/// <summary>What a tag of AngleSharp's tokenizer says.</summary>
internal static class TagTokens
{
    extension(HtmlTagToken tag)
    {
        /// <summary>The attribute as it was written; of two of the same name the first, as in browsers.</summary>
        public string? Value(string attribute)
        {
            var attributes = tag.Attributes;
            for (var i = 0; i < attributes.Count; i++)
                if (attributes[i].Name == attribute)
                    return attributes[i].Value;
            return null;
        }

        public bool Has(string attribute, params ReadOnlySpan<string> values)
        {
            foreach (var value in values)
                if (value.Equals(tag.Value(attribute)?.Trim(), StringComparison.OrdinalIgnoreCase))
                    return true;
            return false;
        }

        /// <summary>A whole number within bounds, as in width and colspan; null for anything else.</summary>
        public int? Whole(string attribute, int least, int most)
        {
            var text = tag.Value(attribute)?.Trim() ?? "";
            if (text.EndsWith("px", StringComparison.OrdinalIgnoreCase))
                text = text[..^2];
            var isNumber = int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, null, out var number);
            return isNumber && number >= least && number <= most ? number : null;
        }
    }
}
