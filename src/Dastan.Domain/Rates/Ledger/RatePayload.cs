namespace Dastan.Domain.Rates.Ledger;

/// <summary>The bytes of an answer, kept once however often they come.</summary>
public sealed class RatePayload
{
    private RatePayload() { }

    /// <param name="hash">SHA-256 of the bytes, 64 hexadecimal digits in lower case.</param>
    /// <param name="packed">The bytes, compressed with Brotli.</param>
    /// <param name="bytes">How many they are when unpacked.</param>
    public RatePayload(string hash, byte[] packed, int bytes) => (Hash, Packed, Bytes) = (hash, packed, bytes);

    public string Hash { get; private set; } = "";

    public byte[] Packed { get; private set; } = [];

    public int Bytes { get; private set; }
}
