using System.Text.Json;
using System.Text.RegularExpressions;
using Dastan.Web.Data.Whole;

namespace Dastan.Web.Exports;

/// <summary>Reads the description of the tables, which somebody else may have written.</summary>
public static partial class ExportSchema
{
    /// <exception cref="FormatException">It is none.</exception>
    public static async Task<PaperForm> ReadAsync(Stream text, CancellationToken stop)
    {
        PaperForm? form;
        try
        {
            form = await JsonSerializer.DeserializeAsync<PaperForm>(text, WholeJson.Options, stop);
        }
        catch (JsonException problem)
        {
            throw new FormatException($"{ExportPaper.Schema} can't be read ({problem.Message})", problem);
        }
        Check(form);
        return form!;
    }

    /// <summary>Names become part of statements: none is anything but a name.</summary>
    /// <exception cref="FormatException">One is.</exception>
    public static void Check(PaperForm? form)
    {
        if (form?.Tables is null || form.Migration is null || !form.Tables.All(IsWhole))
            throw new FormatException($"{ExportPaper.Schema} says nothing of tables.");
        foreach (var table in form.Tables)
        foreach (var name in table.Columns.Select(column => column.Name).Concat(table.Key).Prepend(table.Name))
            if (!Names().IsMatch(name))
                throw new FormatException($"{name} is no name of a table or a column.");
    }

    // A reader of JSON takes null for anything.
    private static bool IsWhole(TableForm? table) =>
        table is { Name: not null, Key: not null, Columns: not null }
        && table.Key.All(column => column is not null)
        && table.Columns.All(column => column is { Name: not null });

    [GeneratedRegex("^[a-z][a-z0-9_]{0,62}$")]
    private static partial Regex Names();
}
