namespace Dastan.Domain.Amounts;

/// <summary>What a word, a sign or a few of them can be in a sum; the first word of each line of a table.</summary>
internal enum SenseKind
{
    /// <summary>Begins a phrase, and means nothing alone.</summary>
    Starts,

    // Of numbers.
    Number,
    Hundred,

    /// <summary>A thousand, a million: only after a number.</summary>
    Scale,

    /// <summary>Also one alone: "миллион долларов" is one million.</summary>
    Bare,

    /// <summary>One alone after a word that asks for the genitive: "около миллиона", but "миллиона" may be a vague plural.</summary>
    Genitive,

    /// <summary>A letter that is a scale when it clings to its number: "12.5m".</summary>
    Letter,
    Half,
    Plus,
    Article,
    Joiner,

    /// <summary>Makes a number that begins with a scale none: "several million".</summary>
    Vague,

    // Of ranges. The value of From says whether it belongs to the range: "10 до 20" is none without its "от".
    From,
    Between,
    To,
    And,
    Ablative,

    // Of currencies.
    Unit,

    /// <summary>A name that is also another word, and is money only beside a large number or its own country.</summary>
    Shy,

    /// <summary>Short for a currency: as it stands, in its capital and small letters.</summary>
    Code,

    /// <summary>A code that is also a word: "ALL", "TRY"; before its number only where that can't be a mere count.</summary>
    Wordy,

    /// <summary>A short form that stands after its number alone, and before no word.</summary>
    After,
    Sign,
    Cents,
    Tail,
    Place,

    // Of what stands around a sum.
    About,
    Later,

    /// <summary>
    /// Something grew or shrank: "до" is then where it arrived, and no bound. The value says how many words behind the sum it may begin; 0 is for
    /// what only sounds so: "зарар расид" is that harm was done.
    /// </summary>
    Grown,
    Per,
    Period,
    Minus,
    In,
    InForm,
    Priced,
    NeedsGenitive,

    // Of what looks like one.
    Street,
    Percent,
    NotAfter,
    Weight,

    /// <summary>Right behind a sum it says that fish are counted: "5 сомов весом 10 кг".</summary>
    Fish,
    Money,
}
