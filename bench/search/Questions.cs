using Dastan.Domain.Languages.Stems;

namespace Dastan.Bench.Search;

/// <summary>A kind of question: what is typed, and filters as <c>/search</c> has them ("&amp;section=sport").</summary>
internal sealed record Question(string Name, Func<string> Typed, string Filters = "");

/// <summary>What is asked: each time other words of the same kind.</summary>
internal sealed class Questions(Newsroom newsroom)
{
    private readonly Random random = new(7);

    public IReadOnlyList<Question> All =>
        [
            new("rare word", Rare),
            new("middling word", Middling),
            new("common word", Common),
            new("two middling words", () => $"{Middling()} {Middling()}"),
            new("two common words", () => $"{Common()} {Common()}"),
            new("phrase of common words", () => $"\"{Common()} {Common()}\""),
            new("phrase of middling words", () => $"\"{Middling()} {Middling()}\""),
            new("beginning of a word", () => newsroom.Root(random.Next(1_000, 30_000))[..5]),
            new("slip", () => Middling().Insert(2, "ж")),
            new("wrong keyboard", () => KeyboardLayouts.Swapped(Middling())!),
            new("nothing is like it", () => "щщыщщ" + Middling()),
            new("middling word, a section", Middling, "&section=sport"),
            new("middling word, a month", Middling, "&from=2016-05-01&until=2016-05-31"),
            new("sixteen common words", () => string.Join(' ', Enumerable.Range(0, 16).Select(_ => Common()))),
        ];

    private string Rare() => newsroom.Word(random.Next(5_000, 30_000));

    private string Middling() => newsroom.Word(random.Next(100, 1_000));

    private string Common() => newsroom.Word(random.Next(0, 20));
}
