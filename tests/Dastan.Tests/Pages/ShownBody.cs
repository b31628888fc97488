namespace Dastan.Tests.Pages;

/// <summary>A body with everything that a story's body can hold.</summary>
internal static class ShownBody
{
    public static string For(string language) =>
        language switch
        {
            "ru" => Russian,
            "kk" => Kazakh,
            _ => English,
        };

    private const string English = """
        <p id="b1">President Kassym-Jomart Tokayev of Kazakhstan met Ursula von der Leyen, President of the European Commission, in Samarkand on 3 April 2025, before the summit of Central Asia and the European Union opened in the same city.</p>
        <p id="b2">Kazakhstan named four areas for its work with the Union:</p>
        <ul id="b3"><li>energy;</li><li>industrial infrastructure;</li><li>transport and logistics;</li><li>digital technology.</li></ul>
        <p id="b4">Recent steps towards a simplified EU visa regime for citizens of Kazakhstan <a href="/2025/04/visas">were noted as well</a>.</p>
        <h2 id="b5">What the two sides build on</h2>
        <p id="b6">The leaders of the five Central Asian countries first met the EU at a summit in Astana, in October 2022. Between Kazakhstan and the Union there is an older footing: the Enhanced Partnership and Cooperation Agreement, or EPCA, which has been in force since 2020. The EU is Kazakhstan’s largest trading partner.</p>
        <blockquote id="b7"><p>Money has followed the diplomacy: an investors’ forum in early 2024 gathered over €10 billion of early pledges.</p></blockquote>
        <p id="b8">A second forum was planned for 2025, with mining, supply chains and processing added to its subjects. EU funding in Central Asia is expected to pass €20 billion by the end of 2025.</p>
        <h2 id="b9">What the Middle Corridor would cost</h2>
        <p id="b10">One of the four areas, transport, already has a price. The Middle Corridor, known in full as the Trans-Caspian International Transport Route (TITR), is the subject of a report of 2023 that was backed by the European Bank for Reconstruction and Development (EBRD). To raise container transport between the EU and Central Asia eightfold, the report says, about €18.5 billion is needed.</p>
        <table id="b11"><caption>Containers between the EU and Central Asia, by the report of 2023</caption><thead><tr><th scope="col">Measure</th><th scope="col">Figure</th></tr></thead><tbody><tr><td>Carried in a year</td><td>under 100,000 TEU</td></tr><tr><td>Possible in a year by 2040</td><td>about 865,000 TEU</td></tr><tr><td>Investment needed</td><td>about €18.5 billion</td></tr></tbody></table>
        <h3 id="b12">What a TEU is</h3>
        <p id="b13">A TEU is the room that one twenty-foot container takes: H<sub>2</sub>O in bottles, or wheat, or steel. Written by hand it would be 10<sup>5</sup> boxes a year.</p>
        <aside id="b14"><h3>The forum in short</h3><p>Early 2024: over €10 billion of early pledges. Planned for 2025: mining, supply chains, processing.</p></aside>
        <figure id="b15"><img src="/pictures/2.svg" width="1440" height="960" alt="A railway bends towards the hills"><figcaption>The line to the west, as drawn from the report’s map.</figcaption></figure>
        <figure id="b18"><a href="https://www.youtube.com/watch?v=abcdefghijk">www.youtube.com: The summit’s opening in full</a><figcaption>Video of the opening, at YouTube.</figcaption></figure>
        <hr id="b16">
        <p id="b17">The day before the meeting, Kazakhstan’s Ministry of Industry and Construction announced a rare-earth find at Kuirektykol, which it estimates at one million tonnes. There are two zones, Irgiz and Dos 2.</p>
        """;

    private const string Russian = """
        <p id="b1">Президент Казахстана Касым-Жомарт Токаев встретился с председателем Европейской комиссии Урсулой фон дер Ляйен в Самарканде 3 апреля 2025 года, перед открытием саммита Центральной Азии и Европейского союза.</p>
        <p id="b2">Казахстан назвал четыре направления работы с союзом:</p>
        <ul id="b3"><li>энергетика;</li><li>промышленная инфраструктура;</li><li>транспорт и логистика;</li><li>цифровые технологии.</li></ul>
        <h2 id="b5">На что опираются обе стороны</h2>
        <p id="b6">Руководители пяти стран Центральной Азии впервые встретились с ЕС на саммите в Астане в октябре 2022 года. Соглашение о расширенном партнёрстве и сотрудничестве действует с 2020 года; Евросоюз — крупнейший торговый партнёр Казахстана.</p>
        <blockquote id="b7"><p>За дипломатией последовали деньги: форум инвесторов в начале 2024 года собрал более 10 млрд евро предварительных обещаний.</p></blockquote>
        <p id="b8">Чтобы к 2040 году увеличить перевозки контейнеров в восемь раз, по оценке доклада 2023 года, нужно около 18,5 млрд евро.</p>
        """;

    private const string Kazakh = """
        <p id="b1">Қазақстан Президенті Қасым-Жомарт Тоқаев 2025 жылғы 3 сәуірде Самарқандта Еуропалық комиссия төрайымы Урсула фон дер Ляйенмен кездесті.</p>
        <h2 id="b2">Төрт бағыт</h2>
        <p id="b3">Энергетика, өнеркәсіптік инфрақұрылым, көлік пен логистика, цифрлық технологиялар: Қазақстан осы төрт саланы атады. Ұсыныстардың іске асуы үшін қосымша келіссөздер жүргізіледі.</p>
        """;
}
