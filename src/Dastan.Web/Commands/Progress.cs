using System.Globalization;

namespace Dastan.Web.Commands;

/// <summary>How far long work is, on one line of the terminal; nothing where there is no terminal.</summary>
public sealed class Progress(int whole) : IDisposable
{
    private readonly bool isShown = !Console.IsErrorRedirected;
    private int width;

    /// <param name="at">What the work is at, in a few words.</param>
    public void Show(int done, string at = "")
    {
        if (!isShown)
            return;
        Write(string.Create(CultureInfo.InvariantCulture, $"{done:#,0} of {whole:#,0}  {at}").TrimEnd());
    }

    /// <summary>Says what the work is at, where nobody knows how much it is.</summary>
    public void At(string what)
    {
        if (isShown)
            Write($"{what} …");
    }

    private void Write(string line)
    {
        width = Math.Max(width, line.Length);
        Console.Error.Write($"\r{line.PadRight(width)}");
    }

    public void Dispose()
    {
        if (isShown && width > 0)
            Console.Error.Write($"\r{new string(' ', width)}\r");
    }
}
