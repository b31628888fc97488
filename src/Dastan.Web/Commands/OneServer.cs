using Dastan.Web.Data.Files;

namespace Dastan.Web.Commands;

/// <summary>
/// A data folder with SQLite in it is served by one program at a time: a file in it is held locked until that program ends, however it ends.
/// </summary>
internal static class OneServer
{
    /// <summary>The file's name in the data folder. It stays there, and says nothing.</summary>
    public const string FileName = "serving";

    /// <returns>What holds it; null where the paper is in PostgreSQL, and has many nodes.</returns>
    /// <exception cref="CommandRefusal">Another program serves the paper, or the file can't be had.</exception>
    public static IDisposable? Of(NewspaperSettings settings)
    {
        if (settings.Postgres is not null)
            return null;
        var file = Path.Combine(settings.Data, FileName);
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem) when (HeldFile.IsBehind(problem))
        {
            throw new CommandRefusal(
                $"Another program serves the paper in {settings.Data}. Stop that first; a paper with several nodes wants PostgreSQL."
            );
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusal($"{file} can't be opened ({problem.Message.TrimEnd('.')}).");
        }
    }
}
