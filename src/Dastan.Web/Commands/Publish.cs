using System.CommandLine;

namespace Dastan.Web.Commands;

/// <summary>
/// <c>./dastan publish</c>, which the script beside the sources does itself: a program can't be built by what it becomes.
/// Here it is only listed and explained; who comes as far as this has no sources.
/// </summary>
public static class Publish
{
    private static readonly Argument<string> To = new("to") { Description = "A folder that is new or empty." };

    private static readonly Option<string?> Runtime = new("--runtime")
    {
        Description = "The platform: linux-x64 or linux-arm64; this machine's unless said.",
    };

    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var publish = new Command(
            "publish",
            "Writes the program with all it needs to a folder, for a server without .NET."
        )
        {
            To,
            Runtime,
        };
        publish.SetAction(
            int (_) =>
                throw new CommandRefusal(
                    "What was published can't publish itself: run ./dastan publish where the sources are."
                )
        );
        return publish;
    }
}
