namespace Dastan.Domain.Languages;

/// <summary>Sums of money in stories.</summary>
public sealed partial record Words
{
    public AmountWords OnAmounts =>
        Language.Code switch
        {
            "ru" => AmountWords.Russian,
            "kk" => AmountWords.Kazakh,
            "ky" => AmountWords.Kyrgyz,
            "uz" => AmountWords.Uzbek,
            "tg" => AmountWords.Tajik,
            "tk" => AmountWords.Turkmen,
            _ => AmountWords.English,
        };
}

/// <summary>What readers are told of a story's sums in other money, in one language.</summary>
public sealed record AmountWords
{
    /// <summary>{0} is the sum as the story tells it: names what opens its note.</summary>
    public required string InOtherMoney { get; init; }

    /// <summary>Over all of them, where they stand together: on paper, in a feed.</summary>
    public required string All { get; init; }

    /// <summary>Over the rates of a day, which is {0}.</summary>
    public required string RatesOf { get; init; }

    /// <summary>Over the mean of a month or year, which is {0}.</summary>
    public required string MeanOf { get; init; }

    public required string Today { get; init; }

    public required string Close { get; init; }

    /// <summary>{0} is the number as it is now, with its bank; {1} the number as it was.</summary>
    public required string Restated { get; init; }

    /// <summary>Before the choice of a currency in which all sums are to be shown.</summary>
    public required string ShowIn { get; init; }

    /// <summary>The choice of none.</summary>
    public required string AsWritten { get; init; }

    /// <summary>Over the stories with large sums in a currency, whose code is {0}.</summary>
    public required string LargeIn { get; init; }

    internal static readonly AmountWords English = new()
    {
        InOtherMoney = "In other currencies: {0}",
        All = "Sums in this story",
        RatesOf = "Official rates of {0}",
        MeanOf = "Mean of the official rates of {0}",
        Today = "Today",
        Close = "Close",
        Restated = "The bank has corrected its rate since: {0}. When the story was published: {1}.",
        ShowIn = "Show sums in",
        AsWritten = "as written",
        LargeIn = "Stories with large sums in {0}",
    };

    internal static readonly AmountWords Russian = new()
    {
        InOtherMoney = "В других валютах: {0}",
        All = "Суммы в этом материале",
        RatesOf = "Официальные курсы на {0}",
        MeanOf = "Среднее официальных курсов, {0}",
        Today = "Сегодня",
        Close = "Закрыть",
        Restated = "С тех пор банк исправил курс: {0}. На момент публикации: {1}.",
        ShowIn = "Показывать суммы в валюте",
        AsWritten = "как написано",
        LargeIn = "Материалы с крупными суммами в {0}",
    };

    internal static readonly AmountWords Kazakh = new()
    {
        InOtherMoney = "Басқа валютада: {0}",
        All = "Осы мақаладағы сомалар",
        RatesOf = "Ресми бағамдар, {0}",
        MeanOf = "Ресми бағамдардың орташасы, {0}",
        Today = "Бүгін",
        Close = "Жабу",
        Restated = "Содан бері банк бағамын түзетті: {0}. Жарияланған кезде: {1}.",
        ShowIn = "Сомаларды мына валютада көрсету",
        AsWritten = "жазылғандай",
        LargeIn = "{0} валютасындағы ірі сомалар туралы мақалалар",
    };

    internal static readonly AmountWords Kyrgyz = new()
    {
        InOtherMoney = "Башка валютада: {0}",
        All = "Бул макаладагы суммалар",
        RatesOf = "Расмий курстар, {0}",
        MeanOf = "Расмий курстардын орточосу, {0}",
        Today = "Бүгүн",
        Close = "Жабуу",
        Restated = "Андан бери банк курсун оңдоду: {0}. Жарыяланганда: {1}.",
        ShowIn = "Суммаларды ушул валютада көрсөтүү",
        AsWritten = "жазылгандай",
        LargeIn = "{0} валютасындагы ири суммалар жөнүндө макалалар",
    };

    internal static readonly AmountWords Uzbek = new()
    {
        InOtherMoney = "Boshqa valyutada: {0}",
        All = "Ushbu maqoladagi summalar",
        RatesOf = "Rasmiy kurslar, {0}",
        MeanOf = "Rasmiy kurslar oʻrtachasi, {0}",
        Today = "Bugun",
        Close = "Yopish",
        Restated = "Bank shundan beri kursini tuzatdi: {0}. Eʼlon qilinganda: {1}.",
        ShowIn = "Summalarni shu valyutada koʻrsatish",
        AsWritten = "yozilganidek",
        LargeIn = "{0} valyutasidagi yirik summalar haqida maqolalar",
    };

    internal static readonly AmountWords Tajik = new()
    {
        InOtherMoney = "Бо асъори дигар: {0}",
        All = "Маблағҳо дар ин мақола",
        RatesOf = "Қурбҳои расмӣ, {0}",
        MeanOf = "Миёнаи қурбҳои расмӣ, {0}",
        Today = "Имрӯз",
        Close = "Пӯшидан",
        Restated = "Аз он вақт бонк қурбашро ислоҳ кард: {0}. Ҳангоми нашр: {1}.",
        ShowIn = "Нишон додани маблағҳо бо асъори",
        AsWritten = "чунон ки навишта шудааст",
        LargeIn = "Мақолаҳо дар бораи маблағҳои калон бо {0}",
    };

    internal static readonly AmountWords Turkmen = new()
    {
        InOtherMoney = "Başga walýutada: {0}",
        All = "Bu makaladaky pul möçberleri",
        RatesOf = "Resmi hümmetler, {0}",
        MeanOf = "Resmi hümmetleriň ortaçasy, {0}",
        Today = "Şu gün",
        Close = "Ýap",
        Restated = "Şondan bäri bank hümmetini düzetdi: {0}. Çap edilende: {1}.",
        ShowIn = "Möçberleri şu walýutada görkez",
        AsWritten = "ýazylyşy ýaly",
        LargeIn = "{0} walýutasyndaky uly möçberler barada makalalar",
    };
}
