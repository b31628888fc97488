using Dastan.Tests.Architecture;
using Dastan.Web;
using Dastan.Web.Press;

namespace Dastan.Tests.Documents;

/// <summary>docs/settings.md has every setting with its variable and its default, and no other.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Every_setting_is_documented_with_its_variable_and_its_default() =>
        Assert.Equal(Expected(new NewspaperSettings()), Documented(Tree.Read("docs/settings.md")));

    [Fact]
    public void Every_setting_has_a_part_that_says_what_it_may_be()
    {
        var parts = Tree.Read("docs/settings.md").Split("\n## ").Skip(1).ToList();

        Assert.Equal(
            Settings(new NewspaperSettings()).Select(setting => setting.Name),
            parts.Select(part => part.Split('\n')[0])
        );
        Assert.All(parts, part => Assert.Contains("*Allowed*: ", part));
    }

    [Fact]
    public void A_setting_that_the_document_lacks_or_that_has_another_default_is_seen()
    {
        var expected = Expected(new Sample());

        Assert.Equal(["Folder DASTAN_FOLDER data", "Limit DASTAN_LIMIT none"], expected);
        Assert.Equal(
            expected,
            Documented("| `Folder` | `DASTAN_FOLDER` | `data` | a |\n| `Limit` | `DASTAN_LIMIT` | none | b |")
        );
        Assert.NotEqual(expected, Documented("| `Folder` | `DASTAN_FOLDER` | `data` | a |"));
        Assert.NotEqual(
            expected,
            Documented("| `Folder` | `DASTAN_FOLDER` | `paper` | a |\n| `Limit` | `DASTAN_LIMIT` | none | b |")
        );
    }

    private static IEnumerable<string> Expected(object settings) =>
        Settings(settings)
            .Select(setting =>
                $"{setting.Name} DASTAN_{setting.Name.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant()} {setting.Usual}"
            );

    private static IEnumerable<string> Documented(string document) =>
        DocumentRules.CodeRows(document).Select(cells => string.Join(' ', cells.Take(3)));

    // What is computed from settings is none, nor is what nothing sets. Those of a part stand behind its name; of many banks, behind the name of one.
    internal static IEnumerable<(string Name, string Usual)> Settings(object settings, string before = "") =>
        settings
            .GetType()
            .GetProperties()
            .Where(property => property.CanWrite && property.PropertyType != typeof(PressPatience))
            .Where(property => property.Name is not nameof(NewspaperSettings.PasswordRounds))
            .SelectMany(property => Named(property.GetValue(settings), before + property.Name));

    private static IEnumerable<(string Name, string Usual)> Named(object? value, string name) =>
        value switch
        {
            null => [(name, "none")],
            RateSettings or MailSettings or CdnSettings or BackupSettings or BucketSettings or TelemetrySettings =>
                Settings(value, name + ":"),
            IReadOnlyDictionary<string, BankSettings> => Settings(new BankSettings(), name + ":{bank}:"),
            IReadOnlyDictionary<string, string> => [(name + ":{currency}", "none")],
            bool isOn => [(name, isOn ? "on" : "off")],
            _ => [(name, $"{value}")],
        };

    private sealed record Sample
    {
        public string Folder { get; init; } = "data";

        public int? Limit { get; init; }

        public string Shown => Folder + Limit;
    }
}
