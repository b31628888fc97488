using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Somebody with a phone that shows codes.</summary>
public static class SecondStep
{
    extension(StaffVisitor visitor)
    {
        /// <summary>Sets it up and switches it on.</summary>
        /// <returns>The key that the phone has.</returns>
        public async Task<string> SwitchOnSecondStepAsync(TestPaper paper)
        {
            var key = await visitor.ReadSecondStepKeyAsync();
            await visitor.SendCodeAsync(CodeOf(key, paper), "Switch on");
            return key;
        }

        public async Task<string> ReadSecondStepKeyAsync()
        {
            await visitor.VisitAsync("/newsroom/account");
            await visitor.PressAsync("Set up a second step");
            Assert.StartsWith("otpauth://totp/", visitor.Page.QuerySelector(".square")!.GetAttribute("href"));
            return visitor.Text(".key").Replace(" ", "", StringComparison.Ordinal);
        }

        public async Task SendCodeAsync(string code, string button)
        {
            visitor.Fill("Code", code);
            await visitor.PressAsync(button);
        }
    }

    /// <summary>What a phone shows for a key (RFC 6238).</summary>
    /// <param name="later">In seconds from now.</param>
    public static string CodeOf(string key, TestPaper paper, int later = 0)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(key.Select(letter => Convert.ToString(letters.IndexOf(letter), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2));
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, (paper.Clock.GetUtcNow().ToUnixTimeSeconds() + later) / 30);
#pragma warning disable CA5350 // The standard says so.
        var hash = HMACSHA1.HashData(secret.ToArray(), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", System.Globalization.CultureInfo.InvariantCulture);
    }
}
