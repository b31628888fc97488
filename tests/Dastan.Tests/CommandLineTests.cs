using Dastan.Web.Commands;

namespace Dastan.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void Every_command_has_a_line_that_says_what_it_does() =>
        Assert.All(CommandLine.Commands, command => Assert.EndsWith(".", command.Description));
}
