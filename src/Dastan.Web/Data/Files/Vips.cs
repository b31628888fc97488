using NetVips;

namespace Dastan.Web.Data.Files;

/// <summary>
/// What libvips may decode, set once for the whole program: pictures, and no PDF or program of another's. SVG is read from our own
/// memory alone, never from a file that somebody sent.
/// </summary>
internal static class Vips
{
    private static readonly Lazy<bool> Limited = new(() =>
    {
        NetVips.NetVips.BlockUntrusted = true;
        // No picture is decoded twice for the same thing: what is kept of it would only take memory, some hundred megabytes.
        Cache.Max = 0;
        // What is wrong with a picture is said once, by the exception.
        _ = Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, (_, _, _) => { });
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in new[] { "Jpeg", "Png", "Webp", "Heif", "Nsgif", "SvgBuffer" })
            Operation.Block("VipsForeignLoad" + loader, false);
        return true;
    });

    /// <summary>To be called before anything is decoded.</summary>
    /// <exception cref="DllNotFoundException">libvips does not come with the program on this machine.</exception>
    public static void Limit() => _ = Limited.Value;
}
