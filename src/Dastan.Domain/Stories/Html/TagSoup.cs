using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Dastan.Domain.Stories.Html;

/// <summary>
/// Reads the tags of any HTML, however broken, as a tree of blocks with marked text in them.
/// </summary>
/// <remarks>
/// The tokenizer is AngleSharp's; its tree is not used, because it takes a minute for a hundred thousand open tags.
/// This one needs no more than a fixed amount of work for each tag, and never goes deeper than a fixed number of blocks.
/// </remarks>
internal sealed class TagSoup
{
    // The tokenizer compares all attributes of a tag with each other; the work for a tag is to have a bound.
    private const int MostAttributes = 200;

    private readonly string _html;
    private readonly Addresses _addresses;
    private readonly Drops _drops;
    private readonly HtmlTokenizer _tokens;
    private readonly MarkReader _marks;
    private readonly MediaReader _media;
    private readonly ActiveMarks _active = new();
    private readonly OpenBlocks _blocks;
    private readonly HiddenPart _hidden = new();
    private readonly Dictionary<string, int> _lastEnds = [];
    private string? _rawText;
    private bool _skipsLineEnd;

    private TagSoup(string html, Addresses addresses, Drops drops)
    {
        _html = html;
        _addresses = addresses;
        _drops = drops;
        _tokens = new(new TextSource(html), HtmlEntityProvider.Resolver) { ShouldEmitAttribute = IsAmongFirst };
        _marks = new(addresses, drops);
        _media = new(addresses, drops);
        _blocks = new(_active);
    }

    private static bool IsAmongFirst(ref StructHtmlToken tag, ReadOnlyMemory<char> name) =>
        tag.Attributes.Count < MostAttributes;

    /// <summary>The blocks of a text, in an unnamed one around them all.</summary>
    public static Block Read(string html, Addresses addresses, Drops drops)
    {
        var soup = new TagSoup(CleanText.Of(html), addresses, drops);
        while (soup.Take(soup._tokens.Get())) { }
        return soup._blocks.Root;
    }

    private bool Take(HtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                TakeText(token.Data);
                break;
            case HtmlTokenType.StartTag:
                _skipsLineEnd = false;
                TakeStart((HtmlTagToken)token);
                break;
            case HtmlTokenType.EndTag:
                _skipsLineEnd = false;
                TakeEnd(token.Name);
                break;
            case HtmlTokenType.Comment:
                _drops.AddOnce("comment", "Readers do not see comments.", ExcerptAt(token));
                break;
        }
        return token.Type != HtmlTokenType.EndOfFile;
    }

    private void TakeText(string text)
    {
        if (_rawText is not (null or "textarea" or "xmp") || !_hidden.ShowsText)
            return;
        if (_skipsLineEnd && text.StartsWith('\n'))
            text = text[1..];
        _skipsLineEnd = false;
        if (text.Length > 0)
            Add(new Run(CleanText.Of(text), _active.Current));
    }

    private void TakeStart(HtmlTagToken tag)
    {
        if (_hidden.Takes(tag.Name, tag.IsSelfClosing))
        {
            Part(tag.Name);
            return;
        }
        TagReport.Attributes(tag, _drops);
        switch (Tags.RoleOf(tag.Name))
        {
            case TagRole.Block:
                _blocks.Start(BlockReader.Of(tag, _addresses));
                _skipsLineEnd = tag.Name is "pre" or "listing";
                break;
            case TagRole.Media:
                TakeMedia(tag);
                break;
            case TagRole.RawText:
                TakeRawText(tag);
                break;
            case TagRole.Hidden:
                _drops.Add(tag.Name, "Only text, pictures and links are kept.", ExcerptAt(tag));
                Hide(tag.Name, tag);
                break;
            case TagRole.LineBreak:
                Add(new LineBreak(_active.Current));
                break;
            case TagRole.Rule:
                TakeRule(tag);
                break;
            case TagRole.Inline:
                AddAnchor(tag);
                _active.Start(tag.Name, _marks.Of(tag), _blocks.Depth);
                break;
        }
        TagReport.Element(tag, _drops);
    }

    private void TakeMedia(HtmlTagToken tag)
    {
        AddAnchor(tag);
        if (_media.Of(tag, _active.Current, out var replaced) is { } piece)
            Add(piece);
        if (replaced is not null)
            Hide(replaced, tag);
        else if (tag.Name == "iframe")
            SwitchToRawText(tag, HtmlParseMode.Rawtext);
    }

    private void TakeRawText(HtmlTagToken tag)
    {
        if (tag.Name == "script" && MediaReader.TelegramPost(tag) is { } post)
            Add(post);
        var holdsText = tag.Name is "textarea" or "xmp";
        if (!holdsText)
            _drops.Add(tag.Name, "It is no text of the story.", ExcerptAt(tag));
        _skipsLineEnd = tag.Name == "textarea";
        SwitchToRawText(
            tag,
            tag.Name switch
            {
                "script" => HtmlParseMode.Script,
                "title" or "textarea" => HtmlParseMode.RCData,
                _ => HtmlParseMode.Rawtext,
            }
        );
    }

    // What is never closed would take the rest of the text with it. Browsers let it; we do so for programs alone.
    private void SwitchToRawText(HtmlTagToken tag, HtmlParseMode mode)
    {
        if (tag.Name is not ("script" or "style") && !IsClosedAfter(tag.Name, tag))
            return;
        _rawText = tag.Name;
        _tokens.State = mode;
    }

    private void Hide(string name, HtmlToken from)
    {
        if (IsClosedAfter(name, from) && !(from is HtmlTagToken { IsSelfClosing: true } && name is "svg" or "math"))
            _hidden.Start(name);
    }

    private bool IsClosedAfter(string name, HtmlToken token)
    {
        if (!_lastEnds.TryGetValue(name, out var last))
            _lastEnds[name] = last = _html.LastIndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
        return last >= token.Position.Position;
    }

    // The labels of a drawing stand apart, though nothing is written between them.
    private void Part(string name)
    {
        if (name is "text" or "tspan")
            Add(new Run(" ", _active.Current));
    }

    private void TakeRule(HtmlTagToken tag) => _blocks.Add(BlockReader.Of(tag, _addresses));

    private void TakeEnd(string name)
    {
        if (_rawText == name)
            _rawText = null;
        else if (_hidden.TakesEnd(name))
            Part(name);
        else if (name == "br")
            Add(new LineBreak(_active.Current));
        else if (Tags.RoleOf(name) == TagRole.Block)
            _blocks.End(name);
        else if (Tags.RoleOf(name) == TagRole.Inline)
            _active.End(name);
        else
            _media.End(name);
    }

    private void AddAnchor(HtmlTagToken tag)
    {
        if (BlockReader.IdOf(tag) is { } id)
            Add(new Anchor(id));
    }

    private void Add(Piece piece) => _blocks.Current.Children.Add(piece);

    private string ExcerptAt(HtmlToken token)
    {
        var start = Math.Max(0, token.Position.Position - 1);
        return start >= _html.Length ? "" : _html.Substring(start, Math.Min(400, _html.Length - start));
    }
}
