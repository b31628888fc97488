using System.Text;
using System.Xml;

namespace Dastan.Domain.Formats.WordPress;

/// <summary>Reads a piece of an export as the XML it should be. No DTD is read and nothing is fetched.</summary>
internal static class StrictXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        ConformanceLevel = ConformanceLevel.Auto,
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreProcessingInstructions = true,
    };

    private static readonly XmlWriterSettings Markups = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        OmitXmlDeclaration = true,
        CheckCharacters = false,
        NewLineHandling = NewLineHandling.None,
    };

    /// <summary>An element without a name that holds the piece's outermost elements.</summary>
    /// <exception cref="XmlException">The piece is not well-formed, or an entity or prefix in it is unknown.</exception>
    public static WxrElement Read(string text, XmlNamespaceManager names, bool isItem)
    {
        var context = new XmlParserContext(names.NameTable, names, null, XmlSpace.None);
        using var xml = XmlReader.Create(new StringReader(text), Settings, context);
        var all = new WxrElement("");
        xml.Read();
        while (!xml.EOF)
            if (xml.NodeType == XmlNodeType.Element)
                all.Children.Add(Element(xml, 0, isItem));
            else
                xml.Read();
        return all;
    }

    // Leaves the reader after the element's end.
    private static WxrElement Element(XmlReader xml, int depth, bool isItem)
    {
        var element = new WxrElement(WxrNames.Of(xml.Prefix, xml.LocalName, xml.NamespaceURI));
        while (xml.MoveToNextAttribute())
            element.Attributes[xml.Name] = xml.Value;
        xml.MoveToElement();

        var isEmpty = xml.IsEmptyElement;
        xml.Read();
        if (isEmpty)
            return element;

        if (WxrElement.HoldsFields(element.Name, depth, isItem))
            Fields(xml, element, depth, isItem);
        else
            element.Text = Text(xml);
        xml.Read();
        return element;
    }

    private static void Fields(XmlReader xml, WxrElement holder, int depth, bool isItem)
    {
        while (xml.NodeType != XmlNodeType.EndElement)
            if (xml.NodeType == XmlNodeType.Element)
                holder.Children.Add(Element(xml, depth + 1, isItem));
            else if (!xml.Read())
                return;
    }

    // As the reader's own ReadOuterXml, whose writer copies all open elements for every ten: nested a hundred thousand deep, that took hundreds of gigabytes.
    private static void Markup(XmlReader xml, StringBuilder text)
    {
        using var markup = XmlWriter.Create(text, Markups);
        markup.WriteNode(xml, defattr: false);
    }

    private static string Text(XmlReader xml)
    {
        var text = new StringBuilder();
        while (xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                Markup(xml, text);
                continue;
            }
            // Comments in a field are the language marks of qTranslate.
            text.Append(xml.NodeType == XmlNodeType.Comment ? $"<!--{xml.Value}-->" : xml.Value);
            if (!xml.Read())
                break;
        }
        return text.ToString();
    }
}
