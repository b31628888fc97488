namespace Dastan.Web.Data;

/// <summary>A newer program has changed the paper's database, and this one does not know how.</summary>
/// <param name="migration">What it did.</param>
public sealed class NewerProgram(string migration) : Exception(Sentence(migration))
{
    public static string Sentence(string migration) =>
        $"A newer version of the program has been here, and changed the database ({migration}). Use that version or a later one, or restore a backup from before.";
}
