using Dastan.Web.Mirrors;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan mirror --check</c> and <c>--public-key</c>: whether a mirror is what its paper signed. Nothing is written anywhere.</summary>
internal static class MirrorCheck
{
    /// <param name="keyFile">A public key, in place of the one in <paramref name="data"/>.</param>
    /// <returns>The exit code: 1 where a file is not what was signed.</returns>
    /// <exception cref="CommandRefusal">Nothing can be said of its files.</exception>
    public static int Run(string folder, string? keyFile, string data, CancellationToken stop)
    {
        using var key = Opened(() => MirrorKey.Read(keyFile ?? PlaceOf(data)));
        var found = Opened(() => CheckMirror.Of(folder, key, stop));
        foreach (var path in found.Missing)
            Console.Error.WriteLine($"missing: {Shown.Name(path)}");
        foreach (var path in found.Changed)
            Console.Error.WriteLine($"changed: {Shown.Name(path)}");
        foreach (var path in found.Unlisted)
            Console.Error.WriteLine($"not listed: {Shown.Name(path)}");
        Console.WriteLine(Sentence(found, folder));
        return found.AreNone ? 0 : 1;
    }

    private static string Sentence(MirrorFindings found, string folder)
    {
        var (address, at) = (Shown.Name(found.Manifest.Address), Shown.Name(found.Manifest.MadeAt));
        var files = found.Manifest.Files.Count;
        return found.AreNone
            ? FormattableString.Invariant(
                $"All is well: the {files:#,0} files in {folder} are what {address} signed, as it was at {at}, and nothing else lies there."
            )
            : FormattableString.Invariant(
                $"{folder} is not what {address} signed, as it was at {at}: of {files:#,0} files {found.Missing.Count:#,0} are missing and {found.Changed.Count:#,0} changed; {found.Unlisted.Count:#,0} are not listed."
            );
    }

    public static int TellKey(string data)
    {
        using var key = Opened(() => MirrorKey.Read(PlaceOf(data)));
        Console.Write(key.PublicPem);
        return 0;
    }

    /// <exception cref="CommandRefusal">It can't be opened; the sentence says why.</exception>
    public static T Opened<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception problem) when (problem is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusal(problem.Message);
        }
    }

    private static string PlaceOf(string data)
    {
        var place = MirrorKey.PlaceIn(data);
        return File.Exists(place)
            ? place
            : throw new CommandRefusal(
                $"There is no key in {data}: the first ./dastan mirror FOLDER makes it. Where the paper is not at hand, name its public key with --check --key FILE."
            );
    }
}
