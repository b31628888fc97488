using System.CommandLine;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan import</c>: brings the stories of another system into the paper.</summary>
public static class Import
{
    public static Command Command { get; } =
        new("import", "Brings the stories of another system into the paper.") { ImportWordPress.Command };
}
