using System.Data.Common;
using Dastan.Web.Backups;
using Dastan.Web.Data;
using Dastan.Web.Press;

namespace Dastan.Web.Commands;

/// <summary>The paper that a command works on, built and not opened to readers.</summary>
internal static class PaperOfCommand
{
    /// <exception cref="CommandRefusal">Its database can't be opened, or not by this version of the program.</exception>
    public static async Task<WebApplication> OpenAsync(NewspaperSettings settings, CancellationToken stop)
    {
        try
        {
            return await Newspaper.BuildAsync(settings, stop: stop);
        }
        catch (Exception problem) when (problem is NewerProgram or UpgradeRefusal)
        {
            throw new CommandRefusal(problem.Message);
        }
        catch (Exception problem) when (Refusals.IsDamage(problem))
        {
            throw new CommandRefusal(
                $"The database in {settings.Data} is spoiled ({problem.GetBaseException().Message.TrimEnd('.')}). Restore a backup into a new folder; docs/running.md says how."
            );
        }
        catch (Exception problem)
            when (problem is DbException
                || DatabaseState.IsAbout(problem)
                || (problem is ArgumentException && settings.Postgres is not null)
            )
        {
            var which = settings.Postgres is null ? $"in {settings.Data}" : "that DASTAN_POSTGRES names";
            throw new CommandRefusal(
                $"The database {which} can't be opened ({problem.GetBaseException().Message.TrimEnd('.')}). docs/running.md says what it needs."
            );
        }
    }
}
