using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;

namespace Dastan.Tests.Amounts;

/// <summary>How much of what stands in texts was found, and how much of what was found stands there.</summary>
/// <remarks>Found is a sum that lies over a known one with its worth and currency. What is not all told counts its first alone.</remarks>
public sealed class MoneyScore
{
    private readonly List<string> misses = [];

    public int Owed { get; private set; }

    public int Right { get; private set; }

    public int Wrong { get; private set; }

    public decimal Precision => Right + Wrong is 0 ? 1 : Right / (decimal)(Right + Wrong);

    public decimal Recall => Owed is 0 ? 1 : Right / (decimal)Owed;

    /// <summary>What was missed or wrong, each with its text.</summary>
    public IReadOnlyList<string> Misses => misses;

    public void Add(MoneyCase one)
    {
        var found = AmountFinder.Find(one.Text, Language.Find(one.Language)).ToList();
        foreach (var known in one.Sums)
            Judge(one, known, found);
        foreach (var amount in one.IsAllTold ? found : [])
        {
            Wrong++;
            Miss(one, $"is none: {Shown(one.Text, amount)}", amount.Start);
        }
    }

    private void Judge(MoneyCase one, KnownSum known, List<Amount> found)
    {
        var right = found.FirstOrDefault(amount => known.Overlaps(amount) && known.IsRight(amount));
        var over = found.Where(known.Overlaps).ToList();
        foreach (var amount in over)
            found.Remove(amount);
        if (!known.IsOwed)
            return;

        Owed++;
        if (right is not null)
            Right++;
        else
            Miss(
                one,
                $"{known.Low}–{known.High} {known.Iso}: {string.Join("; ", over.Select(amount => Shown(one.Text, amount)))}",
                known.Start
            );
        Wrong += right is null && over.Count > 0 ? 1 : 0;
    }

    private void Miss(MoneyCase one, string what, int at)
    {
        var from = Math.Max(0, at - 30);
        misses.Add($"{one.Id} {what} | {one.Text[from..Math.Min(one.Text.Length, at + 60)].ReplaceLineEndings(" ")}");
    }

    private static string Shown(string text, Amount found) =>
        $"[{text.Substring(found.Start, found.Length)}] {found.Low}–{found.High} {found.Currency}";
}
