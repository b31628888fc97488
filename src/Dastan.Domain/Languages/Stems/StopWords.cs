using System.Collections.Frozen;

namespace Dastan.Domain.Languages.Stems;

/// <summary>Words so common that a query means nothing by them. They are indexed, so that a phrase in quotes is exact.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> All = string.Join(
            ' ',
            "a an and are as at be but by for from has have he in is it its of on or that the this to was were which will with",
            "а без бы был была были было быть в во вот все да для до его ее если же за и из или их к как ко ли на не нет ни но",
            "о об он она они от по при с со так также то только у уже что чтобы это",
            "және мен пен бен да де та те үшін бұл сол ол бір болып болды деп дейін туралы",
            "жана менен үчүн бул ал бир болуп эле деп чейин тууралуу да",
            "va bilan uchun bu u bir ham esa deb haqida yoki",
            "ва ба аз дар бо барои ки ин он ҳам то аст буд е",
            "we bilen üçin bu ol bir hem diýip barada ýa"
        )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether any of our languages has it as a word of no weight. Takes the normal form of a word.</summary>
    public static bool Has(string word) => All.Contains(word);
}
