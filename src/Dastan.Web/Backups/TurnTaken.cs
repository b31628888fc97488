namespace Dastan.Web.Backups;

/// <summary>Somebody else is writing in the folder of the backups.</summary>
public sealed class TurnTaken(string folder, Exception reason)
    : IOException($"Another backup is being made in {folder} ({reason.Message})", reason);
