using NetVips;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>A file as a camera writes it, for as long as a test needs it.</summary>
internal sealed class PhotoFile : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dastan-photo-").FullName;

    /// <param name="name">With its ending: <c>dam.jpg</c>.</param>
    public PhotoFile(string name, int width = 640, int height = 480)
    {
        Path = System.IO.Path.Combine(folder, name);
        using var noise = Image.Gaussnoise(width, height, sigma: 40, mean: 120, seed: 11);
        using var grey = noise.Cast(Enums.BandFormat.Uchar);
        grey.WriteToFile(Path);
    }

    private PhotoFile(string name, Image image)
    {
        Path = System.IO.Path.Combine(folder, name);
        image.WriteToFile(Path);
    }

    /// <summary>Light and dark in large pieces: one picture, however large.</summary>
    public static PhotoFile Of(string name, int width, int height)
    {
        using var waves = Image.Sines(width, height, uchar: true, hfreq: 0.9, vfreq: 0.6);
        return new(name, waves);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
