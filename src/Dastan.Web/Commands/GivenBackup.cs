using System.Globalization;
using Dastan.Web.Backups;

namespace Dastan.Web.Commands;

/// <summary>The settings of backups, as they are given.</summary>
internal static class GivenBackup
{
    private const int ShortestKey = 16;
    private static readonly TimeSpan Soonest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Latest = TimeSpan.FromDays(31);

    // Days only where a point says so: .NET by itself takes "12" for twelve days, and "24:00:00" for twenty-four.
    private static readonly string[] Forms = [@"hh\:mm", @"hh\:mm\:ss", @"d\.hh\:mm", @"d\.hh\:mm\:ss"];

    /// <exception cref="CommandRefusal">One of them can't be.</exception>
    public static BackupSettings Read(GivenSettings given)
    {
        given.RequireKnown(
            "Backup",
            ["Folder", "Bucket", "Every", "Key", "KeyFile", "BeforeUpgrade", "Days", "Weeks", "Months"]
        );
        var usual = new BackupSettings();
        var backup = new BackupSettings
        {
            // The container's image sets one: an empty one is the way to have none.
            Folder = given["Backup:Folder"] is { Length: > 0 } folder ? folder : null,
            Bucket = GivenBucket.Read(given),
            Every = given.Read("Backup:Every", usual.Every, Every, "a time from 00:10:00 to 31.00:00:00"),
            Key = Key(given),
            KeyFile = given["Backup:KeyFile"],
            BeforeUpgrade = given.Read("Backup:BeforeUpgrade", usual.BeforeUpgrade, GivenSettings.Switch, "on or off"),
            Days = given.Read("Backup:Days", usual.Days, Count, "a whole number from 0 to 1000"),
            Weeks = given.Read("Backup:Weeks", usual.Weeks, Count, "a whole number from 0 to 1000"),
            Months = given.Read("Backup:Months", usual.Months, Count, "a whole number from 0 to 1000"),
        };
        RequirePlace(backup);
        return backup;
    }

    // A bucket that can't be come into is told of at once, and not in the night.
    private static void RequirePlace(BackupSettings backup)
    {
        try
        {
            if (backup.Folder is { } folder)
                _ = BackupPlaces.At(folder, backup.Bucket);
        }
        catch (FormatException problem)
        {
            throw new CommandRefusal($"Backup:Folder can't be used. {problem.Message} docs/settings.md tells more.");
        }
    }

    private static string? Key(GivenSettings given)
    {
        var key = GivenSecret.Read(given, "Backup:Key", "Backup:KeyFile");
        return key is { Length: < ShortestKey }
            ? throw new CommandRefusal(
                $"The key of the backups is shorter than {ShortestKey} characters. docs/settings.md tells how to make one."
            )
            : key;
    }

    private static bool Every(string text, out TimeSpan every)
    {
        if (text is "24:00" or "24:00:00")
            text = "1.00:00:00";
        return TimeSpan.TryParseExact(text, Forms, CultureInfo.InvariantCulture, out every)
            && every >= Soonest
            && every <= Latest;
    }

    private static bool Count(string text, out int count) => GivenSettings.Number(text, out count) && count <= 1000;
}
