using Dastan.Web.Parts;
using Dastan.Web.Reader.Stories;

namespace Dastan.Tests.Pages;

/// <summary>Stories as readers would meet them, in a Latin and in Cyrillic scripts.</summary>
internal static class ShownStories
{
    public static readonly ShownTime Morning = new("3 April 2025, 15:20 UTC+5", "2025-04-03T10:20:00Z");

    public static Link Section(string language, int at) =>
        language switch
        {
            "ru" => new[]
            {
                new Link("Казахстан", "/ru/kazakhstan"),
                new("Узбекистан", "/ru/uzbekistan"),
                new("Кыргызстан", "/ru/kyrgyzstan"),
                new("Центральная Азия", "/ru/central-asia"),
            }[at % 4],
            "kk" => new[]
            {
                new Link("Қазақстан", "/kk/kazakhstan"),
                new("Өзбекстан", "/kk/uzbekistan"),
                new("Қырғызстан", "/kk/kyrgyzstan"),
                new("Орталық Азия", "/kk/central-asia"),
            }[at % 4],
            "tg" => new[]
            {
                new Link("Қазоқистон", "/tg/kazakhstan"),
                new("Ӯзбекистон", "/tg/uzbekistan"),
                new("Қирғизистон", "/tg/kyrgyzstan"),
                new("Осиёи Марказӣ", "/tg/central-asia"),
            }[at % 4],
            _ => new[]
            {
                new Link("Kazakhstan", "/kazakhstan"),
                new("Uzbekistan", "/uzbekistan"),
                new("Kyrgyzstan", "/kyrgyzstan"),
                new("Central Asia", "/central-asia"),
            }[at % 4],
        };

    public static StoryCard Card(string language, int at)
    {
        var (headline, standfirst) = Texts(language)[at % 7];
        var picture =
            at % 3 == 1
                ? null
                : new PictureView($"/pictures/{at % 4}.svg", 1440, 960, "A wide steppe under an evening sky");
        return new(
            $"/2025/04/story-{at}",
            headline,
            standfirst,
            Section(language, at),
            language == "ru" ? "Отдел экономики" : "Economy desk",
            Morning
        )
        {
            Picture = picture,
        };
    }

    public static StoryCard[] Cards(string language, int from, int count) =>
        [.. Enumerable.Range(from, count).Select(at => Card(language, at))];

    private static (string Headline, string Standfirst)[] Texts(string language) =>
        language switch
        {
            "ru" =>
            [
                (
                    "Казахстан предложил ЕС четыре направления накануне саммита в Самарканде",
                    "Токаев встретился с фон дер Ляйен. На столе — энергетика, промышленность, транспорт и цифровые технологии; днём раньше объявлено о месторождении редких земель."
                ),
                (
                    "Узбекистан открыл первый саммит Центральной Азии и Европейского союза",
                    "Торговля за семь лет выросла вчетверо, до 54 млрд евро."
                ),
                (
                    "Без прививки в первый класс не возьмут",
                    "С начала 2025 года в Кыргызстане корью заболели более 4000 детей, восемь умерли."
                ),
                (
                    "Срединный коридор в цифрах",
                    "Сколько контейнеров идёт между Европой и Центральной Азией и сколько может пойти к 2040 году."
                ),
                (
                    "В Костанае начали собирать тракторы John Deere",
                    "Государственный лизинг под 5 % годовых делает новую технику доступной для 3200 хозяйств."
                ),
                (
                    "SANTO вложит в лекарства 55 млн евро",
                    "Меморандум обещает новые линии и около 300 рабочих мест за десять лет."
                ),
                ("Бельгия забирает 108 млн долларов", "Ещё столько же должно достаться Узбекистану."),
            ],
            "kk" =>
            [
                (
                    "Қазақстан Самарқандағы саммит алдында ЕО-ға төрт бағыт ұсынды",
                    "Тоқаев фон дер Ляйенмен кездесті: энергетика, өнеркәсіп, көлік және цифрлық технологиялар. Бір күн бұрын сирек жер кен орны табылғаны жарияланды."
                ),
                ("Өзбекстан алғашқы саммитті ашты", "Жеті жылда сауда төрт есе өсіп, 54 млрд еуроға жетті."),
                ("Екпесіз бірінші сыныпқа қабылданбайды", "Жыл басынан бері 4000-нан астам бала қызылшамен ауырды."),
                ("Орта дәліз цифрмен", "Еуропа мен Орталық Азия арасында қанша контейнер тасылады."),
                ("Қостанайда трактор құрастыру басталды", "Мемлекеттік лизинг жылына 5 % мөлшерлемемен беріледі."),
                ("SANTO дәрі-дәрмекке 55 млн еуро салады", "Он жылда 300-ге жуық жұмыс орны ашылмақ."),
                ("Бельгия 108 млн долларды алады", "Сонша сома Өзбекстанға тиесілі."),
            ],
            _ =>
            [
                (
                    "Kazakhstan brings four priorities to the EU before the Samarkand summit",
                    "Tokayev meets von der Leyen. On the table: energy, industry, transport and digital technology, with a rare-earth find announced a day earlier."
                ),
                (
                    "Uzbekistan opens the first Central Asia summit with the European Union",
                    "Trade has grown fourfold in seven years, to €54 billion; a Samarkand Declaration closes two days of talks."
                ),
                (
                    "No vaccination, no first grade: Kyrgyzstan answers a measles outbreak",
                    "Over 4,000 children have fallen ill since the start of 2025, and eight have died. Enrolment becomes simpler, but one certificate can’t be done without."
                ),
                (
                    "The Middle Corridor in figures",
                    "How many containers travel between Europe and Central Asia, how many could by 2040, and what has been pledged so far."
                ),
                (
                    "John Deere starts building in Kostanay as import subsidies end",
                    "State leasing at 5% a year puts machines made at the Agromash plant within reach of over 3,200 farmers."
                ),
                (
                    "Polpharma’s SANTO to invest €55 million in medicines in Kazakhstan",
                    "A memorandum promises new lines, research and about 300 jobs over ten years."
                ),
                (
                    "Belgium takes over $108 million seized in Uzbek telecom inquiry",
                    "As much again is to go to Uzbekistan."
                ),
            ],
        };

    public static StoryView Story(string language) =>
        new()
        {
            CanonicalAddress = "https://dastan.example/2025/04/kazakhstan-four-priorities-eu-samarkand",
            Headline = Texts(language)[0].Headline,
            Standfirst = Texts(language)[0].Standfirst,
            Section = Section(language, 0),
            Byline =
            [
                new(language == "ru" ? "Айгуль Серикова" : "Aigul Serikova", "/by/aigul-serikova"),
                new(language == "ru" ? "Отдел экономики" : "Economy desk", "/by/economy-desk"),
            ],
            Dateline = language == "ru" ? "Самарканд" : "Samarkand",
            Published = Morning,
            Updated = new("3 April 2025, 19:05 UTC+5", "2025-04-03T14:05:00Z"),
            Picture = new(
                "/pictures/0.svg",
                1440,
                960,
                "A wide steppe under an evening sky",
                "The steppe between Kostanay and the railway, on a spring evening.",
                "Drawing: Dastan"
            ),
            Body = ShownBody.For(language),
            Topics =
            [
                new("Diplomacy", "/topics/diplomacy"),
                new("Trade", "/topics/trade"),
                new("Middle Corridor", "/topics/middle-corridor"),
                new("Rare earths", "/topics/rare-earths"),
            ],
            Translations =
            [
                new("ru", "Русский", "/ru/2025/04/kazakhstan-es"),
                new("kk", "Қазақша", "/kk/2025/04/qazaqstan-eo"),
            ],
            Related = Cards(language, 1, 4),
        };
}
