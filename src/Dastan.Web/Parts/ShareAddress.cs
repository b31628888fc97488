namespace Dastan.Web.Parts;

/// <summary>Plain links that hand a story to other programs; nothing of theirs is loaded.</summary>
public static class ShareAddress
{
    public static string Telegram(string address, string headline) =>
        $"https://t.me/share/url?url={Uri.EscapeDataString(address)}&text={Uri.EscapeDataString(headline)}";

    public static string WhatsApp(string address, string headline) =>
        $"https://wa.me/?text={Uri.EscapeDataString($"{headline} {address}")}";

    public static string Mail(string address, string headline) =>
        $"mailto:?subject={Uri.EscapeDataString(headline)}&body={Uri.EscapeDataString(address)}";
}
