using System.Diagnostics;

namespace Dastan.Bench.Fuzz;

/// <summary>Takes bytes away as long as what is left is as faulty.</summary>
internal static class Smallest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static byte[] Of(byte[] body, Func<byte[], bool> isFaulty)
    {
        var began = Stopwatch.GetTimestamp();
        for (var length = body.Length / 2; length > 0; length /= 2)
        for (var at = 0; at < body.Length && Stopwatch.GetElapsedTime(began) < Patience; )
        {
            byte[] less = [.. body[..at], .. body[Math.Min(at + length, body.Length)..]];
            if (isFaulty(less))
                body = less;
            else
                at += length;
        }
        return body;
    }
}
