using System.CommandLine;
using Dastan.Domain.Formats.WordPress;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan read wordpress</c>: exports of WordPress, a line a file.</summary>
public static class ReadWordPress
{
    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var files = new FilesToRead("Exports of WordPress (WXR 1.0 to 1.2).");
        var language = new Option<string?>("--language")
        {
            Description = "Which text to take of stories that hold several languages (the site's own unless set).",
        };
        var read = new Command("wordpress", "Exports of WordPress: their stories and pages.") { language };
        files.AddTo(read);
        read.SetAction(command => files.Read(command, (file, lines) => Write(file, lines, command.GetValue(language))));
        return read;
    }

    private static void Write(FileStream file, ReadingLine line, string? language)
    {
        var export = WordPressExport.Survey(file, language);
        line.Write(export.Reading, export.Stories(language), storyKind: "post");
    }
}
