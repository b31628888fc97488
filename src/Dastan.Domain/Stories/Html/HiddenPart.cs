namespace Dastan.Domain.Stories.Html;

/// <summary>A part of the markup that is not the text: a drawing, a formula, a menu, what a player falls back on.</summary>
internal sealed class HiddenPart
{
    private string? _name;
    private int _depth;
    private int _labels;

    public bool IsOn => _name is not null;

    /// <summary>Whether characters are to be seen: the labels of a drawing, the letters of a formula.</summary>
    public bool ShowsText => _name is null || (_name == "svg" && _labels > 0) || (_name == "math" && _labels == 0);

    public void Start(string name) => (_name, _depth, _labels) = (name, 1, 0);

    /// <summary>Whether a start tag belongs to the hidden part. One that can't ends it.</summary>
    public bool Takes(string tag, bool isSelfClosing)
    {
        if (_name is null)
            return false;
        if (EndsAt(tag))
        {
            _name = null;
            return false;
        }
        if (tag == _name && !isSelfClosing)
            _depth++;
        if (IsLabel(tag) && !isSelfClosing)
            _labels++;
        return true;
    }

    /// <summary>Whether an end tag belongs to the hidden part.</summary>
    public bool TakesEnd(string tag)
    {
        if (_name is null)
            return false;
        if (IsLabel(tag) && _labels > 0)
            _labels--;
        if (tag == _name && --_depth == 0)
            _name = null;
        return true;
    }

    private bool IsLabel(string tag) =>
        _name == "svg" ? tag == "text" : _name == "math" && tag is "annotation" or "annotation-xml";

    private bool EndsAt(string tag) =>
        _name switch
        {
            "svg" or "math" => Tags.EndOfForeign.Contains(tag),
            "select" or "datalist" => tag is not ("option" or "optgroup"),
            _ => false,
        };
}
