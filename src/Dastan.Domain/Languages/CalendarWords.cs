using NodaTime;

namespace Dastan.Domain.Languages;

/// <summary>The names of days and months in one language, with the forms that stand inside a date.</summary>
/// <remarks>
/// The names follow the Unicode CLDR, the short weekdays its stand-alone names of the width "short"; the forms inside a date (Russian genitive, Kyrgyz and Turkmen possessive, Tajik
/// izofat) follow each country's official papers.
/// </remarks>
internal sealed class CalendarWords(string weekdays, string shortWeekdays, string months, string? monthsInDate = null)
{
    private readonly string[] weekdays = weekdays.Split(' ');
    private readonly string[] shortWeekdays = shortWeekdays.Split(' ');
    private readonly string[] months = months.Split(' ');
    private readonly string[] monthsInDate = (monthsInDate ?? months).Split(' ');

    private static readonly Dictionary<Language, CalendarWords> All = new()
    {
        [Language.English] = new(
            "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
            "Mo Tu We Th Fr Sa Su",
            "January February March April May June July August September October November December"
        ),
        [Language.Russian] = new(
            "понедельник вторник среда четверг пятница суббота воскресенье",
            "пн вт ср чт пт сб вс",
            "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
        ),
        [Language.Kazakh] = new(
            "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі",
            "дс сс ср бс жм сб жс",
            "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"
        ),
        [Language.Kyrgyz] = new(
            "дүйшөмбү шейшемби шаршемби бейшемби жума ишемби жекшемби",
            "дш. шш. шр. бш. жм. иш. жш.",
            "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
            "январы февралы марты апрели майы июну июлу августу сентябры октябры ноябры декабры"
        ),
        [Language.Uzbek] = new(
            "dushanba seshanba chorshanba payshanba juma shanba yakshanba",
            "Du Se Ch Pa Ju Sh Ya",
            "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr"
        ),
        [Language.Tajik] = new(
            "душанбе сешанбе чоршанбе панҷшанбе ҷумъа шанбе якшанбе",
            "Дшб Сшб Чшб Пшб Ҷмъ Шнб Яшб",
            "январ феврал март апрел май июн июл август сентябр октябр ноябр декабр",
            "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри"
        ),
        [Language.Turkmen] = new(
            "duşenbe sişenbe çarşenbe penşenbe anna şenbe ýekşenbe",
            "Db Sb Çb Pb An Şb Ýb",
            "ýanwar fewral mart aprel maý iýun iýul awgust sentýabr oktýabr noýabr dekabr",
            "ýanwary fewraly marty apreli maýy iýuny iýuly awgusty sentýabry oktýabry noýabry dekabry"
        ),
    };

    public static CalendarWords Of(Language language) => All[language];

    public string Weekday(IsoDayOfWeek day) => weekdays[(int)day - 1];

    public string ShortWeekday(IsoDayOfWeek day) => shortWeekdays[(int)day - 1];

    public string Month(int month) => months[month - 1];

    public string MonthInDate(int month) => monthsInDate[month - 1];
}
