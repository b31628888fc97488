using System.Diagnostics;
using System.Security.Cryptography;
using Dastan.Tests.Formats.WordPress;
using Dastan.Web.Data.Files;

namespace Dastan.Tests.Backups;

/// <summary>A paper in a folder's <c>data</c>, made by the commands, with pictures of random bytes.</summary>
internal static class PaperToBackUp
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task MakeAsync(string folder, int stories, int pictures)
    {
        var posts = Enumerable
            .Range(1, stories)
            .Select(number => SmallExport.Post($"{number}", $"Story {number}.", title: $"Story {number}"));
        File.WriteAllText(Path.Combine(folder, "export.xml"), SmallExport.Of([.. posts]));
        Assert.Equal(0, (await CommandProcess.RunAsync(folder, "import", "wordpress", "export.xml")).Code);
        await AddPicturesAsync(folder, pictures);
    }

    public static async Task AddPicturesAsync(string folder, int count)
    {
        var files = new PictureFiles(Path.Combine(folder, "data"));
        for (var number = 0; number < count; number++)
            await files.KeepAsync(RandomNumberGenerator.GetBytes(5_000), "image/png", Stop);
    }

    /// <summary>A picture that can't be read to its end.</summary>
    /// <returns>Its path.</returns>
    public static async Task<string> AddEndlessPictureAsync(string folder)
    {
        var hash = new string('f', 64);
        var pipe = Path.Combine(folder, "data", "pictures", hash[..2], $"{hash}.png");
        Directory.CreateDirectory(Path.GetDirectoryName(pipe)!);
        using var made = Process.Start("mkfifo", [pipe]);
        await made.WaitForExitAsync(Stop);
        Assert.Equal(0, made.ExitCode);
        return pipe;
    }
}
