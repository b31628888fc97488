namespace Dastan.Domain.Languages.Stems;

/// <summary>
/// The endings of one Turkic language. A capital letter stands for the sounds that change with the word before it: A for
/// an open vowel, I for a close one, D, G, L, M, N, B for a consonant.
/// </summary>
internal sealed record TurkicEndings
{
    /// <summary>What each capital stands for, such as <c>A=ае I=ыі</c>.</summary>
    public required string Sounds { get; init; }
    public required string Vowels { get; init; }

    /// <summary>Vowels that go together in a word; a vowel in neither list goes with both.</summary>
    public string Front { get; init; } = "";
    public string Back { get; init; } = "";

    /// <summary>Number, possessive, case, person.</summary>
    public required string Nouns { get; init; }

    /// <summary>Tense, mood, participles, gerunds.</summary>
    public required string Times { get; init; }

    /// <summary>Voice and negation, which stand before an ending of time.</summary>
    public required string Voices { get; init; }

    /// <summary>The voice that is cut even where an ending may be of a noun or of a verb.</summary>
    public string Passives { get; init; } = "";

    /// <summary>Endings that make one noun or adjective from another.</summary>
    public required string Makers { get; init; }

    /// <summary>Vowels that a stem loses at its end.</summary>
    public required string Dropped { get; init; }

    /// <summary>Consonants that soften before a vowel, each with its hard form: <c>гк</c>.</summary>
    public required string[] Softened { get; init; }

    /// <summary>How many letters of a word stay at least.</summary>
    public required int Shortest { get; init; }

    public char Hardened(char last)
    {
        foreach (var pair in Softened)
            if (pair[0] == last)
                return pair[1];

        return last;
    }

    /// <summary>All endings that a pattern stands for.</summary>
    public IEnumerable<string> Forms(string pattern)
    {
        IEnumerable<string> forms = [""];
        foreach (var sound in pattern)
        {
            var letters =
                Sounds.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(one => one[0] == sound)?[2..]
                ?? sound.ToString();
            forms = forms.SelectMany(_ => letters, (form, letter) => form + letter);
        }

        return forms;
    }

    public static readonly TurkicEndings Kazakh = new()
    {
        Sounds = "A=ае I=ыі L=лдт D=дт N=ндт G=ғгқк M=мбп",
        Vowels = "аәеиоөуұүыіэюя",
        Front = "әеөүіэ",
        Back = "аоұыя",
        Nouns =
            "NIң GA нA A NI DA нDA DAн нAн MAн Iмен мен DAGI нDAGI нікі дікі тікі DAй шA нің ның н LAр Iм м Iң ң сI I"
            + " IмIз мIз IңIз ңIз LIG MIн сIң сIз",
        Times =
            "DI DIм DIң DIG DIңIз GAн GAндAй GAнша Aтын Aтін йтын йтін Iп у ADI йDI сA сAң сIн AйIG йIG MAG Aр р й GIс"
            + " GALI ймін йсің аймын йміз аймыз ейміз уде уда ыңыз",
        Voices = "Iл Iн Iс т DIр GIз л н MA с",
        Passives = "Iл",
        Makers = "шI сIз LI LAс LAн",
        Dropped = "аеыі",
        Softened = ["ғқ", "гк", "бп"],
        Shortest = 4,
    };

    public static readonly TurkicEndings Kyrgyz = new()
    {
        Sounds = "A=аеоө I=ыиуү L=лдт D=дт N=ндт G=гк B=бп",
        Vowels = "аеиоөуүыэюя",
        Front = "еөүиэ",
        Back = "аоуыя",
        Nouns =
            "NIн нIн GA нA A NI DA нDA DAн нAн DAGI нDAGI DAй чA дIкI тIкI н нI LAр Iм м Iң ң сI I IбIз бIз IңIз ңIз LIG"
            + " мIн сIң сIз ңAр",
        Times =
            "DI DIм DIң DIG GAн Aт йт Iп уу үү оо өө ыш AйIн сA сAң сAк сIн AйLI AлI BAG Aр р й GIч GIдAй GAнчA йм Aм ма"
            + " мAк үүчү уучу оочу",
        Voices = "Iл Iн Iш т DIр GIз л н BA BAй ш кAр GAр",
        Passives = "Iл",
        Makers = "чI сIз LIк LAш LAн луу лүү лоо дуу дүү туу түү",
        Dropped = "аеыиоөуү",
        Softened = ["гк", "бп"],
        Shortest = 4,
    };

    public static readonly TurkicEndings Uzbek = new()
    {
        Sounds = "",
        Vowels = "aeiouõ",
        Nouns =
            "ning ni ga ka qa da dan dagi dagilar lar larni im m ing ng i si imiz miz ingiz ngiz lari cha gacha dek day niki"
            + " lik ligi man san miz siz ku mi u yu chi",
        Times =
            "di dim ding dik dingiz gan kan qan adi ydi aydi ib b sa sang sin ish uvchi moqda moq ar r ay ayotgan yotgan"
            + " ayotir yapti ajak gach guncha digan adigan ydigan masdan may mang masin ganda ganidan gani ishi ishga ylik"
            + " avermaydi maydi mas magan madi uv dilar salar ganlar gandi gandik oq iroq roq oğ moğ roğ iroğ ganman ilgan ildi",
        Voices = "il in ish t tir dir giz kaz qaz l n ma lan lash",
        Makers = "chi siz li lik dosh chilik",
        Dropped = "aiou",
        Softened = ["gk", "ğq"],
        Shortest = 3,
    };

    public static readonly TurkicEndings Turkmen = new()
    {
        Sounds = "A=aeä I=yiuü",
        Vowels = "aäeioöuüy",
        Front = "äeiöü",
        Back = "aouy",
        Nouns = "Iň nIň A nA ga gä I nI dA ndA dAn ndAn dAkI ndAkI lAr Im m ň sI ImIz mIz IňIz ňIz lIk lIgI dIr çA",
        Times =
            "dI dIm dIň dIk dIňIz ýAr ýArIn ýAn An jAk mAk mAgI Ip sA Ar r mAlI mAdI ýArlAr dIlAr AndIgI ýAndIgI mAz"
            + " mAgA mAgIň",
        Voices = "Il In Iş dIr t lAn lAş mA l n",
        Passives = "Il",
        Makers = "çI sIz lI lIk",
        Dropped = "aäeiyuü",
        Softened = ["gk", "bp", "dt", "jç"],
        Shortest = 4,
    };
}
