using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Dastan.Web.Data.Files;

namespace Dastan.Web.Commands;

/// <summary>The options that commands share, and the settings that come of them, the environment and settings.json.</summary>
public static class SettingsOfCommand
{
    public static Option<string?> Data { get; } =
        new("--data") { Description = "The folder with the paper's database and pictures (data unless set)." };

    public static Option<string?> Listen { get; } =
        new("--listen") { Description = "The address to listen on (http://localhost:8080 unless set)." };

    /// <summary>Reads the settings, and makes the data folder when it is not there.</summary>
    /// <exception cref="CommandRefusal">A setting is wrong, or the folder can't be written.</exception>
    public static NewspaperSettings Read(ParseResult command)
    {
        var data = DataOf(command);
        PrepareFolder(data);

        var given = new GivenSettings(data);
        given.RefuseInFile(nameof(NewspaperSettings.Data), "set by --data or by the environment: the file lies in it");
        var listen = given["Listen"];
        var settings = new NewspaperSettings
        {
            Data = data,
            Listen = command.GetValue(Listen) ?? listen ?? new NewspaperSettings().Listen,
            Address = given["Address"],
            Certificate = given[nameof(NewspaperSettings.Certificate)],
            CertificateKey = given[nameof(NewspaperSettings.CertificateKey)],
            Postgres = GivenSecret.Read(
                given,
                nameof(NewspaperSettings.Postgres),
                nameof(NewspaperSettings.PostgresFile)
            ),
            PostgresFile = given[nameof(NewspaperSettings.PostgresFile)],
            Hatch = given.Read(
                nameof(NewspaperSettings.Hatch),
                new NewspaperSettings().Hatch,
                GivenSettings.Switch,
                "on or off"
            ),
            TagHeader = given[nameof(NewspaperSettings.TagHeader)],
            Rates = GivenRates.Read(given),
            Mail = GivenMail.Read(given),
            Cdn = GivenCdn.Read(given),
            Backup = GivenBackup.Read(given),
            Telemetry = GivenTelemetry.Read(given),
            SecondStep = given[nameof(NewspaperSettings.SecondStep)] ?? new NewspaperSettings().SecondStep,
            StolenPasswords = given[nameof(NewspaperSettings.StolenPasswords)],
            Trusted = given[nameof(NewspaperSettings.Trusted)],
            Hosts = given[nameof(NewspaperSettings.Hosts)],
            Proxies = given[nameof(NewspaperSettings.Proxies)],
            Hubs = given[nameof(NewspaperSettings.Hubs)],
            PressMegabytes = given.Read(
                nameof(NewspaperSettings.PressMegabytes),
                new NewspaperSettings().PressMegabytes,
                GivenSettings.Number,
                "a number of megabytes, 0 for none"
            ),
            RequestsPerMinute = given.Read(
                nameof(NewspaperSettings.RequestsPerMinute),
                new NewspaperSettings().RequestsPerMinute,
                (string text, out int value) =>
                    int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= 100_000,
                "a whole number from 0 to 100000"
            ),
        };

        given.RequireNoOther();

        var wrong = new List<ValidationResult>();
        if (!Validator.TryValidateObject(settings, new ValidationContext(settings), wrong, validateAllProperties: true))
            throw new CommandRefusal(
                $"A setting is wrong: {wrong[0].ErrorMessage} docs/settings.md says what it may be."
            );
        return settings;
    }

    /// <summary>The data folder, which may not be there.</summary>
    public static string DataOf(ParseResult command)
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables("DASTAN_").Build();
        return command.GetValue(Data) ?? environment["Data"] ?? new NewspaperSettings().Data;
    }

    private static void PrepareFolder(string data)
    {
        try
        {
            Directory.CreateDirectory(data);
            WrittenFolder.Probe(data);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusal(
                $"The data folder {Path.GetFullPath(data)} can't be written ({problem.Message}) Choose another with --data."
            );
        }
    }
}
