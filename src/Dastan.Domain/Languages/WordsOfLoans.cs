namespace Dastan.Domain.Languages;

/// <summary>The loan calculator.</summary>
public sealed partial record Words
{
    public LoanWords OnLoans =>
        Language.Code switch
        {
            "ru" => LoanWords.Russian,
            "kk" => LoanWords.Kazakh,
            "ky" => LoanWords.Kyrgyz,
            "uz" => LoanWords.Uzbek,
            "tg" => LoanWords.Tajik,
            "tk" => LoanWords.Turkmen,
            _ => LoanWords.English,
        };
}

/// <summary>What readers are told of a loan, in one language.</summary>
public sealed record LoanWords
{
    public required string Title { get; init; }

    public required string About { get; init; }

    public required string Sum { get; init; }

    public required string Percent { get; init; }

    public required string Years { get; init; }

    public required string Currency { get; init; }

    public required string Reckon { get; init; }

    public required string Payment { get; init; }

    public required string Total { get; init; }

    public required string Interest { get; init; }

    /// <summary>Of numbers that make no loan.</summary>
    public required string Wrong { get; init; }

    internal static readonly LoanWords English = new()
    {
        Title = "Loan calculator",
        About = "What a loan or lease in equal monthly payments comes to.",
        Sum = "Sum",
        Percent = "Interest, % a year",
        Years = "Years",
        Currency = "Currency",
        Reckon = "Calculate",
        Payment = "Monthly payment",
        Total = "Paid in all",
        Interest = "of which interest",
        Wrong =
            "This can’t be reckoned: the sum must be above zero, the interest 0 to 1,000%, the time a month to 100 years.",
    };

    internal static readonly LoanWords Russian = new()
    {
        Title = "Кредитный калькулятор",
        About = "Во что обойдётся кредит или лизинг с равными ежемесячными платежами.",
        Sum = "Сумма",
        Percent = "Ставка, % в год",
        Years = "Лет",
        Currency = "Валюта",
        Reckon = "Посчитать",
        Payment = "Платёж в месяц",
        Total = "Всего выплат",
        Interest = "из них проценты",
        Wrong =
            "Так посчитать нельзя: сумма должна быть больше нуля, ставка — от 0 до 1000 %, срок — от месяца до 100 лет.",
    };

    internal static readonly LoanWords Kazakh = new()
    {
        Title = "Несие калькуляторы",
        About = "Ай сайын тең төленетін несие немесе лизинг қанша тұрады.",
        Sum = "Сома",
        Percent = "Мөлшерлеме, жылына %",
        Years = "Жыл",
        Currency = "Валюта",
        Reckon = "Есептеу",
        Payment = "Айлық төлем",
        Total = "Барлығы төленеді",
        Interest = "оның ішінде пайыз",
        Wrong =
            "Бұлай есептелмейді: сома нөлден көп, мөлшерлеме 0–1000%, мерзім бір айдан 100 жылға дейін болуы керек.",
    };

    internal static readonly LoanWords Kyrgyz = new()
    {
        Title = "Насыя калькулятору",
        About = "Ай сайын тең төлөнүүчү насыя же лизинг канча турат.",
        Sum = "Сумма",
        Percent = "Пайыз, жылына %",
        Years = "Жыл",
        Currency = "Валюта",
        Reckon = "Эсептөө",
        Payment = "Айлык төлөм",
        Total = "Баары төлөнөт",
        Interest = "анын ичинде пайыз",
        Wrong = "Мындай эсептелбейт: сумма нөлдөн көп, пайыз 0–1000%, мөөнөт бир айдан 100 жылга чейин болушу керек.",
    };

    internal static readonly LoanWords Uzbek = new()
    {
        Title = "Kredit kalkulyatori",
        About = "Har oyda teng toʻlanadigan kredit yoki lizing qanchaga tushadi.",
        Sum = "Summa",
        Percent = "Foiz, yiliga %",
        Years = "Yil",
        Currency = "Valyuta",
        Reckon = "Hisoblash",
        Payment = "Oylik toʻlov",
        Total = "Jami toʻlanadi",
        Interest = "shundan foiz",
        Wrong =
            "Bunday hisoblab boʻlmaydi: summa noldan katta, foiz 0–1000%, muddat bir oydan 100 yilgacha boʻlishi kerak.",
    };

    internal static readonly LoanWords Tajik = new()
    {
        Title = "Ҳисобгари қарз",
        About = "Қарз ё лизинг бо пардохтҳои баробари ҳармоҳа чанд пул мешавад.",
        Sum = "Маблағ",
        Percent = "Фоиз, дар як сол %",
        Years = "Сол",
        Currency = "Асъор",
        Reckon = "Ҳисоб кардан",
        Payment = "Пардохти моҳона",
        Total = "Ҳамагӣ пардохт мешавад",
        Interest = "аз он фоиз",
        Wrong =
            "Чунин ҳисоб кардан мумкин нест: маблағ бояд аз сифр зиёд, фоиз 0–1000%, мӯҳлат аз як моҳ то 100 сол бошад.",
    };

    internal static readonly LoanWords Turkmen = new()
    {
        Title = "Karz hasaplaýjysy",
        About = "Her aýda deň tölenýän karz ýa-da lizing näçä düşýär.",
        Sum = "Möçber",
        Percent = "Göterim, ýylda %",
        Years = "Ýyl",
        Currency = "Walýuta",
        Reckon = "Hasapla",
        Payment = "Aýlyk töleg",
        Total = "Jemi tölenýär",
        Interest = "şol sanda göterim",
        Wrong =
            "Beýle hasaplap bolmaýar: möçber noldan köp, göterim 0–1000 %, möhlet bir aýdan 100 ýyla çenli bolmaly.",
    };
}
