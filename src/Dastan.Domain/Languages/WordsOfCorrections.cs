namespace Dastan.Domain.Languages;

/// <summary>Corrections, and the public history of a story.</summary>
public sealed partial record Words
{
    public CorrectionWords OnCorrections =>
        Language.Code switch
        {
            "ru" => CorrectionWords.Russian,
            "kk" => CorrectionWords.Kazakh,
            "ky" => CorrectionWords.Kyrgyz,
            "uz" => CorrectionWords.Uzbek,
            "tg" => CorrectionWords.Tajik,
            "tk" => CorrectionWords.Turkmen,
            _ => CorrectionWords.English,
        };
}

/// <summary>What readers are told of mistakes and changes, in one language.</summary>
public sealed record CorrectionWords
{
    /// <summary>The list of them, and the link to it.</summary>
    public required string Title { get; init; }

    public required string About { get; init; }

    public required string Nothing { get; init; }

    public required string Correction { get; init; }

    public required string Clarification { get; init; }

    public required string Update { get; init; }

    /// <summary>Before what was wrong.</summary>
    public required string Wrong { get; init; }

    /// <summary>Before what it says now.</summary>
    public required string Now { get; init; }

    /// <summary>A story's history, and the link to it.</summary>
    public required string History { get; init; }

    public required string HistoryAbout { get; init; }

    /// <summary>Over the version that readers saw first, before its time.</summary>
    public required string First { get; init; }

    /// <summary>Over a later version, before its time.</summary>
    public required string Changed { get; init; }

    /// <summary>Of a version that differs in pictures, links or marks alone.</summary>
    public required string SameWords { get; init; }

    /// <summary>Opens all words of a version.</summary>
    public required string WholeText { get; init; }

    internal static readonly CorrectionWords English = new()
    {
        Title = "Corrections",
        About = "When something was wrong, we say so on the story itself and here.",
        Nothing = "There are no corrections yet.",
        Correction = "Correction",
        Clarification = "Clarification",
        Update = "Update",
        Wrong = "What was wrong",
        Now = "What it says now",
        History = "History of this story",
        HistoryAbout =
            "The text as readers have seen it since it was published, the newest version first. Struck out is what was removed, underlined is what was added.",
        First = "First published",
        Changed = "Changed",
        SameWords = "The words stayed the same: pictures, links or their form changed.",
        WholeText = "The whole text",
    };

    internal static readonly CorrectionWords Russian = new()
    {
        Title = "Исправления",
        About = "Если мы ошиблись, мы говорим об этом в самом материале и здесь.",
        Nothing = "Исправлений пока не было.",
        Correction = "Исправление",
        Clarification = "Уточнение",
        Update = "Дополнение",
        Wrong = "Что было неверно",
        Now = "Что написано теперь",
        History = "История материала",
        HistoryAbout =
            "Текст, каким его видели читатели со дня публикации: сначала последняя редакция. Зачёркнуто то, что убрано, подчёркнуто то, что добавлено.",
        First = "Впервые опубликовано",
        Changed = "Изменено",
        SameWords = "Слова остались прежними: изменились снимки, ссылки или оформление.",
        WholeText = "Весь текст",
    };

    internal static readonly CorrectionWords Kazakh = new()
    {
        Title = "Түзетулер",
        About = "Қателессек, бұл туралы мақаланың өзінде және осында айтамыз.",
        Nothing = "Әзірге түзетулер жоқ.",
        Correction = "Түзету",
        Clarification = "Нақтылау",
        Update = "Толықтыру",
        Wrong = "Не қате болды",
        Now = "Қазір не жазылған",
        History = "Мақаланың тарихы",
        HistoryAbout =
            "Жарияланғаннан бері оқырман көрген мәтін, ең соңғы нұсқасы бірінші. Алынып тасталғаны сызылған, қосылғанының асты сызылған.",
        First = "Алғаш жарияланды",
        Changed = "Өзгертілді",
        SameWords = "Сөздері өзгерген жоқ: суреттері, сілтемелері не безендірілуі өзгерді.",
        WholeText = "Толық мәтін",
    };

    internal static readonly CorrectionWords Kyrgyz = new()
    {
        Title = "Оңдоолор",
        About = "Жаңылсак, бул тууралуу макаланын өзүндө жана ушул жерде айтабыз.",
        Nothing = "Азырынча оңдоолор жок.",
        Correction = "Оңдоо",
        Clarification = "Тактоо",
        Update = "Толуктоо",
        Wrong = "Эмне туура эмес болчу",
        Now = "Эми эмне жазылган",
        History = "Макаланын тарыхы",
        HistoryAbout =
            "Жарыялангандан бери окурман көргөн текст, эң акыркы түрү биринчи. Алынып салынганы чийилген, кошулганынын асты сызылган.",
        First = "Биринчи жолу жарыяланды",
        Changed = "Өзгөртүлдү",
        SameWords = "Сөздөрү өзгөргөн жок: сүрөттөрү, шилтемелери же жасалгасы өзгөрдү.",
        WholeText = "Толук текст",
    };

    internal static readonly CorrectionWords Uzbek = new()
    {
        Title = "Tuzatishlar",
        About = "Xato qilsak, bu haqda maqolaning oʻzida va shu yerda aytamiz.",
        Nothing = "Hozircha tuzatishlar yoʻq.",
        Correction = "Tuzatish",
        Clarification = "Aniqlik kiritish",
        Update = "Qoʻshimcha",
        Wrong = "Nima notoʻgʻri edi",
        Now = "Endi nima yozilgan",
        History = "Maqola tarixi",
        HistoryAbout =
            "Eʼlon qilinganidan beri oʻquvchilar koʻrgan matn, eng soʻnggi koʻrinishi birinchi. Olib tashlangani chizilgan, qoʻshilganining osti chizilgan.",
        First = "Birinchi marta eʼlon qilindi",
        Changed = "Oʻzgartirildi",
        SameWords = "Soʻzlari oʻzgarmadi: rasmlari, havolalari yoki bezagi oʻzgardi.",
        WholeText = "Toʻliq matn",
    };

    internal static readonly CorrectionWords Tajik = new()
    {
        Title = "Ислоҳҳо",
        About = "Агар хато карда бошем, дар ин бора дар худи мақола ва дар ин ҷо мегӯем.",
        Nothing = "То ҳол ислоҳе нест.",
        Correction = "Ислоҳ",
        Clarification = "Дақиқсозӣ",
        Update = "Илова",
        Wrong = "Чӣ нодуруст буд",
        Now = "Ҳоло чӣ навишта шудааст",
        History = "Таърихи мақола",
        HistoryAbout =
            "Матн, чунон ки хонандагон аз рӯзи нашр дидаанд, навтаринаш аввал. Хориҷшуда хат зада шудааст, ба зери иловашуда хат кашида шудааст.",
        First = "Бори аввал нашр шуд",
        Changed = "Тағйир ёфт",
        SameWords = "Калимаҳо тағйир наёфтанд: суратҳо, пайвандҳо ё шакли онҳо тағйир ёфт.",
        WholeText = "Матни пурра",
    };

    internal static readonly CorrectionWords Turkmen = new()
    {
        Title = "Düzedişler",
        About = "Ýalňyşsak, bu barada makalanyň özünde we şu ýerde aýdýarys.",
        Nothing = "Heniz düzediş ýok.",
        Correction = "Düzediş",
        Clarification = "Takyklama",
        Update = "Goşmaça",
        Wrong = "Näme nädogrudy",
        Now = "Indi näme ýazylan",
        History = "Makalanyň taryhy",
        HistoryAbout =
            "Çap edilenden bäri okyjylaryň gören teksti, iň soňky görnüşi birinji. Aýrylanyň üsti, goşulanyň asty çyzylan.",
        First = "Ilkinji gezek çap edildi",
        Changed = "Üýtgedildi",
        SameWords = "Sözler üýtgemedi: suratlar, salgylanmalar ýa-da bezeg üýtgedi.",
        WholeText = "Doly tekst",
    };
}
