using System.CommandLine;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan read</c>: prints what the program understands of something, and changes nothing.</summary>
public static class Read
{
    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var read = new Command("read", "Prints, as JSON lines, what the program understands of something.")
        {
            ReadWordPress.Command,
            ReadStoryHtml.Command,
            ReadRates.Command,
            ReadAmounts.Command,
        };
        return read;
    }
}
