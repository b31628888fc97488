using System.Data.Common;
using Dastan.Web.Data;

namespace Dastan.Web.Commands;

/// <summary>The database that a command works on, without the paper around it.</summary>
internal static class DatabaseOfCommand
{
    /// <exception cref="CommandRefusal">It can't be done; the sentence says why.</exception>
    public static async Task<T> InAsync<T>(NewspaperSettings settings, Func<NewsDb, Task<T>> act)
    {
        try
        {
            await using var parts = NewsDatabase.Alone(settings);
            await using var scope = parts.CreateAsyncScope();
            return await act(scope.ServiceProvider.GetRequiredService<NewsDb>());
        }
        catch (Exception problem)
            when (problem
                    is DbException
                        or FormatException
                        or IOException
                        or UnauthorizedAccessException
                        or InvalidOperationException
                        or ArgumentException
            )
        {
            throw new CommandRefusal($"It was not done. {problem.Message}");
        }
    }

    /// <summary>Refuses a paper that is not there; SQLite would make a file.</summary>
    public static void RequirePaper(NewspaperSettings settings)
    {
        if (settings.Postgres is null && !File.Exists(Path.Combine(settings.Data, NewsDatabase.FileName)))
            throw new CommandRefusal($"There is no paper in {settings.Data}. Say where it is with --data.");
    }
}
