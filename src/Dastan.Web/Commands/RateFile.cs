using Dastan.Domain.Rates;
using NodaTime;

namespace Dastan.Web.Commands;

/// <summary>A file with what a bank's address answered, and what is told of the answer besides its bytes.</summary>
/// <param name="Name">As it was named.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Bank">Null for one that is from no bank.</param>
/// <param name="Address">What was asked, below the bank's address; null where nobody says.</param>
/// <param name="FetchedAt">When it came; null where nobody says.</param>
public sealed record RateFile(string Name, string Path, Bank? Bank, string? Address, Instant? FetchedAt)
{
    /// <summary>No answer of a bank is longer.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    public int Status { get; init; } = StatusCodes.Status200OK;

    public string ContentType { get; init; } = "";

    public LocalDate? AskedFor { get; init; }

    /// <summary>What was asked of the bank, whole; its address where nobody says.</summary>
    public Uri AddressAt(Bank bank) => Uri.TryCreate(bank.Address, Address ?? "", out var whole) ? whole : bank.Address;

    /// <summary>The file's bytes, one more than is allowed of one that is too long.</summary>
    /// <param name="why">Why there are none.</param>
    public byte[]? Read(out string why)
    {
        why = "";
        try
        {
            if (Directory.Exists(Path))
                why = $"{Name} is a folder.";
            else if (!File.Exists(Path))
                why = $"{Name} is not there.";
            else
                return Beginning();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            why = $"{Name} can't be read: {problem.Message}";
        }
        return null;
    }

    private byte[] Beginning()
    {
        using var file = File.OpenRead(Path);
        var bytes = new byte[Math.Min(file.Length, MostBytes + 1)];
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes[..read];
    }
}
