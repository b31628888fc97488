using System.Text;
using QRCoder;

namespace Dastan.Web.Newsroom.Account;

/// <summary>The key of a second step, for phones and for people.</summary>
/// <param name="Key">In groups of four.</param>
/// <param name="Address">What a program for codes takes.</param>
/// <param name="Size">Of the square, in points.</param>
/// <param name="Dark">Its dark points, as the path of a drawing.</param>
/// <param name="Problem">Why it was not switched on; null at first.</param>
/// <remarks>Source of the address: https://github.com/google/google-authenticator/wiki/Key-Uri-Format.</remarks>
public sealed record SecondStepSetUpView(string Key, string Address, int Size, string Dark, string? Problem)
{
    public static SecondStepSetUpView Of(string key, string paper, string mail, string? problem)
    {
        var (issuer, account) = (Uri.EscapeDataString(paper), Uri.EscapeDataString(mail));
        var address = $"otpauth://totp/{issuer}:{account}?secret={key}&issuer={issuer}&digits=6";
        using var square = new QRCodeGenerator().CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = square.ModuleMatrix;
        var dark = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        for (var x = 0; x < rows[y].Length; x++)
            if (rows[y][x])
                _ = dark.Append(FormattableString.Invariant($"M{x} {y}h1v1h-1z"));
        return new(
            string.Join(' ', key.Chunk(4).Select(part => new string(part))),
            address,
            rows.Count,
            $"{dark}",
            problem
        );
    }
}
