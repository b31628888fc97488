using System.CommandLine;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan import</c>: brings in the stories of another system, or a whole paper.</summary>
public static class Import
{
    public static Command Command { get; } =
        new("import", "Brings in the stories of another system, or a whole paper.")
        {
            ImportWordPress.Command,
            ImportDastan.Command,
        };
}
