using Dastan.Web.Outside;

namespace Dastan.Web.Imports;

/// <summary>Pictures at the addresses they have, fetched from there.</summary>
public sealed class PicturesElsewhere(GuardedClient client)
{
    private const int MaxBytes = 50 * 1024 * 1024;

    public async Task<(byte[]? Bytes, string Reason)> FindAsync(string address, CancellationToken stop)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var where))
            return (null, "it has no whole address");
        try
        {
            return ((await client.GetAsync(where, MaxBytes, stop)).Body, "");
        }
        catch (OutsideException problem)
        {
            return (null, problem.Message);
        }
    }
}
