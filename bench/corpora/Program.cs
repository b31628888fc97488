using System.Diagnostics;
using System.Globalization;
using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;
using Dastan.Tests.Amounts;

// bench/amounts FOLDER [MISSES]
// Looks for sums in the texts of a folder's corpora (their form is told in docs/read-amounts.md), and prints precision and recall by file and by language,
// the time that 1,000 stories of 3,000 letters take, and so many of what was missed or wrong (20 unless told).
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var folder, ..] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("Say which folder has the corpora.");
    return 2;
}
var shown = args.Length > 1 ? int.Parse(args[1]) : 20;
List<MoneyCase> cases = [.. MoneyCase.In(folder)];

Console.WriteLine($"{"", -24} {"cases", 6} {"owed", 6} {"right", 6} {"wrong", 6} {"precision", 10} {"recall", 8}");
foreach (var file in cases.GroupBy(one => one.File))
    Print(file.Key, file);
foreach (var language in cases.Where(one => one.Language is not null).GroupBy(one => one.Language!))
    Print(language.Key, language);
var all = Print("all", cases);
Time();
foreach (var miss in all.Misses.Take(shown))
    Console.WriteLine(miss);
return 0;

MoneyScore Print(string name, IEnumerable<MoneyCase> some)
{
    var score = new MoneyScore();
    var count = 0;
    foreach (var one in some)
    {
        score.Add(one);
        count++;
    }
    Console.WriteLine(
        $"{name, -24} {count, 6} {score.Owed, 6} {score.Right, 6} {score.Wrong, 6} {score.Precision, 10:0.000} {score.Recall, 8:0.000}"
    );
    return score;
}

// The same texts, joined until they are as long as stories are.
void Time()
{
    const int stories = 1_000;
    const int letters = 3_000;
    foreach (var language in cases.Where(one => one.Language is not null).GroupBy(one => one.Language!))
    {
        var texts = string.Join("\n\n", language.Select(one => one.Text));
        while (texts.Length < letters)
            texts += "\n\n" + texts;
        var story = texts[..letters];
        for (var warm = 0; warm < stories / 2; warm++)
            AmountFinder.Find(story, Language.Find(language.Key));
        var began = Stopwatch.GetTimestamp();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        for (var read = 0; read < stories; read++)
            AmountFinder.Find(story, Language.Find(language.Key));
        Console.WriteLine(
            $"{language.Key}: {stories:#,0} stories of {letters:#,0} letters in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms, {(GC.GetAllocatedBytesForCurrentThread() - bytes) / stories / 1024:0} KB each"
        );
    }
}
