using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data.Whole;

/// <summary>Says which tables a paper has, in this version of the program and in those before, and which of them are written out.</summary>
public static class FormOfPaper
{
    private const string Previews = "story_previews";

    // What earlier programs wrote out is taken in all the same.
    private const string PreviewsLeftOutSince = "LinkMakers";

    /// <summary>The tables that are not written out, each with the reason: what is in them can be made again, or is of the moment.</summary>
    public static IReadOnlyDictionary<string, string> LeftOut { get; } =
        new Dictionary<string, string>
        {
            ["story_places"] = "part of the index of the search, which is made anew",
            ["unfed_stories"] = "part of the index of the search, which is made anew",
            ["purge_orders"] = "what nodes tell each other of kept pages",
            ["story_presences"] = "who looks at which story this minute",
            ["story_pens"] = "who writes in which story this minute",
            ["staff_sessions"] = "who is signed in: one that was ended must not come back",
            ["staff_links"] = "links into the newsroom: one that was used must not come back",
            [Previews] =
                "links by which others see a story before it is published: one that was revoked must not come back",
            ["sign_in_attempts"] = "who has to wait before trying a password again",
        };

    /// <summary>The form that a database has now, which may be that of an earlier program.</summary>
    /// <exception cref="InvalidOperationException">A newer program has been there, or none yet.</exception>
    public static async Task<PaperForm> OfAsync(NewsDb db, CancellationToken stop)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(stop)).ToList();
        if (applied is [])
            throw new InvalidOperationException("There is no paper in this database yet.");
        if (applied.Except(db.Database.GetMigrations()).FirstOrDefault() is { } unknown)
            throw new InvalidOperationException(NewerProgram.Sentence(unknown));
        return After([.. applied.Select(NameOf)]);
    }

    /// <summary>The form after some migrations, by their names in their order.</summary>
    public static PaperForm After(IReadOnlyList<string> names) =>
        new(
            names[^1],
            [.. InOrder([.. TablesMade.By(names)]).Where(table => IsWritten(table.Name, names)).Select(FormOf)]
        );

    /// <summary>The migration of this database that has a name; null where this program has none.</summary>
    public static string? MigrationOf(NewsDb db, string name) =>
        db.Database.GetMigrations().FirstOrDefault(migration => NameOf(migration) == name);

    /// <summary>Holds a form that somebody else may have written against this program's own of that migration: what is said there decides which tables are looked at and emptied.</summary>
    /// <exception cref="FormatException">It is another.</exception>
    public static void RequireKnown(NewsDb db, PaperForm form)
    {
        var names = db.Database.GetMigrations().Select(NameOf).ToList();
        var own = After(names[..(names.IndexOf(form.Migration) + 1)]);
        if (JsonSerializer.Serialize(own, WholeJson.Options) != JsonSerializer.Serialize(form, WholeJson.Options))
            throw new FormatException($"Its tables are not those of a paper of \"{form.Migration}\".");
    }

    public static bool IsNewest(NewsDb db, PaperForm form) =>
        NameOf(db.Database.GetMigrations().Last()) == form.Migration;

    /// <summary>A migration's name, which is the same for both databases: of 20261126201921_Corrections it is Corrections.</summary>
    public static string NameOf(string migration) =>
        migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];

    private static bool IsWritten(string table, IReadOnlyList<string> names) =>
        !LeftOut.ContainsKey(table) || (table == Previews && !names.Contains(PreviewsLeftOutSince));

    /// <exception cref="InvalidOperationException">Tables name each other in a circle.</exception>
    private static List<MadeTable> InOrder(List<MadeTable> left)
    {
        var ordered = new List<MadeTable>();
        while (left.Count > 0)
        {
            var next =
                left.Where(table => !left.Exists(other => other != table && table.Named.Contains(other.Name)))
                    .MinBy(table => table.Name, StringComparer.Ordinal)
                ?? throw new InvalidOperationException($"{left[0].Name} is in a circle of tables.");
            _ = left.Remove(next);
            ordered.Add(next);
        }
        return ordered;
    }

    private static TableForm FormOf(MadeTable table) =>
        new(
            table.Name,
            table.Key,
            [
                .. table
                    .Key.Concat(table.Columns.Keys.Except(table.Key).Order(StringComparer.Ordinal))
                    .Select(column => new ColumnForm(column, KindOf(table, column))),
            ]
        );

    private static CellKind KindOf(MadeTable table, string column) =>
        table.Columns[column].Split('(')[0] switch
        {
            "text" or "character varying" => CellKind.Text,
            "integer" => CellKind.Number,
            "bigint" => CellKind.LongNumber,
            "boolean" => CellKind.Flag,
            "uuid" => CellKind.Uuid,
            "numeric" => CellKind.Decimal,
            "timestamp with time zone" => CellKind.Instant,
            "date" => CellKind.Date,
            "bytea" => CellKind.Bytes,
            "jsonb" => CellKind.Json,
            var other => throw new NotSupportedException($"{table.Name}.{column} holds a {other}."),
        };
}
