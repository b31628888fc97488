using System.Collections.Frozen;

namespace Dastan.Domain.Languages.Stems;

/// <summary>The endings of the algorithm “English (Porter2)”, step by step, and the words it makes exceptions of.</summary>
internal static class EnglishEndings
{
    /// <summary>Words whose stem is known beforehand.</summary>
    public static readonly FrozenDictionary<string, string> Exceptions = new Dictionary<string, string>
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that stay as they are once a plural ending is gone.</summary>
    public static readonly string[] Whole =
    [
        .. "inning outing canning herring earring evening proceed exceed succeed".Split(' '),
    ];

    /// <summary>Beginnings after which R1 starts at once, so that “general” and “generate” keep apart.</summary>
    public static readonly string[] Beginnings =
    [
        .. "gener commun arsen past univers later emerg organ inter".Split(' '),
    ];

    public static readonly (string Ending, string Instead)[] SecondStep = Longest(
        ("tional", "tion"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("abli", "able"),
        ("entli", "ent"),
        ("izer", "ize"),
        ("ization", "ize"),
        ("ational", "ate"),
        ("ation", "ate"),
        ("ator", "ate"),
        ("alism", "al"),
        ("aliti", "al"),
        ("alli", "al"),
        ("fulness", "ful"),
        ("ousli", "ous"),
        ("ousness", "ous"),
        ("iveness", "ive"),
        ("iviti", "ive"),
        ("biliti", "ble"),
        ("bli", "ble"),
        ("ogi", "og"),
        ("ogist", "og"),
        ("fulli", "ful"),
        ("lessli", "less"),
        ("li", "")
    );

    public static readonly (string Ending, string Instead)[] ThirdStep = Longest(
        ("tional", "tion"),
        ("ational", "ate"),
        ("alize", "al"),
        ("icate", "ic"),
        ("iciti", "ic"),
        ("ical", "ic"),
        ("ful", ""),
        ("ness", ""),
        ("ative", "")
    );

    public static readonly string[] FourthStep =
    [
        .. "ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic".Split(' '),
    ];

    private static (string, string)[] Longest(params (string Ending, string)[] step) =>
        [.. step.OrderByDescending(one => one.Ending.Length)];
}
