using System.Xml;
using System.Xml.Linq;

namespace Dastan.Domain.Rates.Reading;

/// <summary>XML of somebody else: whole or not at all, without document types, entities of its own, and depths.</summary>
public static class StrictXml
{
    /// <summary>The deepest list that is known (ECB's) has four.</summary>
    public const int DeepestLevel = 16;

    /// <exception cref="UnreadableAnswer">It is cut, malformed, too deep, or declares a document type.</exception>
    public static XElement Root(string text)
    {
        try
        {
            RefuseDepths(text);
            using var reader = Open(text);
            return XElement.Load(reader);
        }
        catch (XmlException broken)
        {
            throw new UnreadableAnswer($"it is no whole XML: {broken.Message.TrimEnd('.')}");
        }
    }

    /// <summary>The text of the one child of a name; null for none.</summary>
    /// <exception cref="UnreadableRow">There are two of them, or it has children of its own.</exception>
    public static string? Leaf(this XElement parent, XName name)
    {
        string? text = null;
        foreach (var child in parent.Elements(name))
        {
            if (text is not null)
                throw new UnreadableRow($"has {name.LocalName} twice");
            if (child.HasElements)
                throw new UnreadableRow($"has elements within {name.LocalName}");
            text = child.Value;
        }
        return text;
    }

    // Read through once before a tree is made: a tree of a million levels ends the program when it is walked.
    private static void RefuseDepths(string text)
    {
        using var reader = Open(text);
        while (reader.Read())
            if (reader.Depth > DeepestLevel)
                throw new UnreadableAnswer($"its XML is nested deeper than {DeepestLevel} levels");
    }

    private static XmlReader Open(string text) =>
        XmlReader.Create(
            new StringReader(text),
            new()
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );
}
