using System.CommandLine;
using Dastan.Web.Newsroom.SignIn;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan user</c>: lets people into the newsroom, whatever happened to their passwords, passkeys and mail.</summary>
public static class User
{
    public static Command Command { get; } = new("user", "Lets people into the newsroom.") { BuildLink() };

    private static Command BuildLink()
    {
        var link = new Command("link", "Prints the link by which the first administrator comes in.")
        {
            SettingsOfCommand.Data,
        };
        link.SetAction(
            async (command, stop) =>
            {
                var settings = SettingsOfCommand.Read(command);
                await using var paper = await PaperOfCommand.OpenAsync(settings, stop);
                Console.WriteLine(
                    await OpenFirst.LinkAsync(paper.Services, "./dastan user link", stop) is { } address
                        ? settings.PublicAddress + address
                        : throw new CommandRefusal(
                            "The paper has staff already: one of its administrators can invite others."
                        )
                );
                return 0;
            }
        );
        return link;
    }
}
