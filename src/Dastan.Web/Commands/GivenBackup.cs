using System.Globalization;

namespace Dastan.Web.Commands;

/// <summary>The settings of backups, as they are given.</summary>
internal static class GivenBackup
{
    private const int ShortestKey = 16;
    private static readonly TimeSpan Soonest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Latest = TimeSpan.FromDays(31);

    /// <exception cref="CommandRefusal">One of them can't be.</exception>
    public static BackupSettings Read(GivenSettings given)
    {
        given.RequireKnown("Backup", ["Folder", "Every", "Key", "KeyFile", "BeforeUpgrade", "Days", "Weeks", "Months"]);
        var usual = new BackupSettings();
        return new()
        {
            Folder = given["Backup:Folder"],
            Every = given.Read("Backup:Every", usual.Every, Every, "a time from 00:10:00 to 31.00:00:00"),
            Key = Key(given),
            KeyFile = given["Backup:KeyFile"],
            BeforeUpgrade = given.Read("Backup:BeforeUpgrade", usual.BeforeUpgrade, GivenSettings.Switch, "on or off"),
            Days = given.Read("Backup:Days", usual.Days, Count, "a whole number from 0 to 1000"),
            Weeks = given.Read("Backup:Weeks", usual.Weeks, Count, "a whole number from 0 to 1000"),
            Months = given.Read("Backup:Months", usual.Months, Count, "a whole number from 0 to 1000"),
        };
    }

    private static string? Key(GivenSettings given)
    {
        var (key, file) = (given["Backup:Key"], given["Backup:KeyFile"]);
        if (key is not null && file is not null)
            throw new CommandRefusal("Backup:Key and Backup:KeyFile are both set: which is it?");
        if (file is not null)
            try
            {
                key = File.ReadAllText(file).Trim();
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new CommandRefusal($"The file that Backup:KeyFile names can't be read ({problem.Message})");
            }
        return key is { Length: < ShortestKey }
            ? throw new CommandRefusal(
                $"The key of the backups is shorter than {ShortestKey} characters. docs/settings.md tells how to make one."
            )
            : key;
    }

    private static bool Every(string text, out TimeSpan every) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out every) && every >= Soonest && every <= Latest;

    private static bool Count(string text, out int count) => GivenSettings.Number(text, out count) && count <= 1000;
}
