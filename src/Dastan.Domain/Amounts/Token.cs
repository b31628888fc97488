namespace Dastan.Domain.Amounts;

internal enum TokenKind : byte
{
    Number,
    Word,
    Sign,
}

/// <summary>What stands before a token.</summary>
internal enum Gap : byte
{
    None,
    Space,
    Line,

    /// <summary>An empty line: no sum goes across it.</summary>
    Paragraph,
}

/// <summary>A number in digits, a word, or a single sign, and what it can mean.</summary>
internal readonly record struct Token(TokenKind Kind, Gap Before, int Start, int End, Numeral Numeral, Sense[] Senses)
{
    /// <summary>What it means together with the next words, the most of them that mean something; empty for nothing.</summary>
    public Sense[] Phrase { get; init; } = [];

    /// <summary>The first token behind the phrase.</summary>
    public int PhraseEnd { get; init; }

    /// <summary>Whether a number in digits or words can begin with it.</summary>
    public bool CanBeginNumber
    {
        get
        {
            if (Kind is TokenKind.Number)
                return true;
            foreach (var sense in Senses)
                if (sense.Kind is >= SenseKind.Number and <= SenseKind.Article)
                    return true;
            return Phrase is [{ Kind: SenseKind.Half }, ..];
        }
    }

    public Sense? As(SenseKind kind)
    {
        foreach (var sense in Senses)
            if (sense.Kind == kind)
                return sense;
        return null;
    }

    public bool Is(SenseKind kind) => As(kind) is not null;
}
