using System.Text;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace Dastan.Web.Press.Hatch;

/// <summary>The line that says when an answer was given, made once a second.</summary>
internal sealed class HttpDate
{
    private Line line = new(long.MinValue, []);

    public ReadOnlySpan<byte> At(Instant now)
    {
        var second = now.ToUnixTimeSeconds();
        var known = Volatile.Read(ref line);
        if (known.Second != second)
            Volatile.Write(
                ref line,
                known = new(
                    second,
                    Encoding.ASCII.GetBytes($"Date: {HeaderUtilities.FormatDate(now.ToDateTimeOffset())}\r\n")
                )
            );
        return known.Bytes;
    }

    private sealed record Line(long Second, byte[] Bytes);
}
