using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dastan.Web.Data.Search;

/// <summary>
/// Teaches a connection to SQLite the function <c>weight(story_words, form)</c>, which weighs a match by <see cref="HitWeights"/>: FTS5's own bm25 walks
/// through every story that has a word, to know how rare it is, before it weighs the first.
/// </summary>
/// <remarks>Source: https://sqlite.org/fts5.html#extending_fts5. Errors are SQLite's codes and end the query.</remarks>
internal static unsafe partial class Fts5Weighing
{
    private const string Library = "e_sqlite3";
    private const int PatienceMilliseconds = 5000;

    /// <exception cref="SqliteException">The database does not answer, or has no FTS5.</exception>
    public static void Teach(sqlite3 handle)
    {
        // Looking at the tables waits for who has them locked, as every question does.
        Check(raw.sqlite3_busy_timeout(handle, PatienceMilliseconds));
        Check(raw.sqlite3_exec(handle, "PRAGMA cache_size = -8192"));
        var api = Api(handle);
        var name = "weight\0"u8;
        fixed (byte* text = name)
            Check(api->CreateFunction(api, text, null, &Weigh, null));
        // From here on the provider waits for itself.
        Check(raw.sqlite3_busy_timeout(handle, 0));
    }

    // FTS5 hands its interface out by way of a statement whose parameter is the address where it is wanted.
    private static Fts5Api* Api(sqlite3 handle)
    {
        Fts5Api* api = null;
        Check(raw.sqlite3_prepare_v2(handle, "SELECT fts5(?1)", out var statement));
        using (statement)
        {
            fixed (byte* type = "fts5_api_ptr\0"u8)
            {
                Check(BindPointer(statement.DangerousGetHandle(), 1, &api, type, null));
                // It answers a row, with nothing in it.
                if (raw.sqlite3_step(statement) is var result and not raw.SQLITE_ROW)
                    Check(result);
            }
        }
        return api;
    }

    private static void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw new SqliteException("FTS5 could not be taught to weigh.", result);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Weigh(Fts5ExtensionApi* api, nint row, nint answer, int count, nint* arguments)
    {
        var weights = Weights(api, row, count > 0 ? arguments[0] : 0);
        weights.Clear();
        int hits;
        var result = api->InstanceCount(row, &hits);
        for (var at = 0; at < hits && result == raw.SQLITE_OK; at++)
        {
            int word,
                column,
                offset;
            result = api->Instance(row, at, &word, &column, &offset);
            weights.Add(word, column);
        }

        if (result != raw.SQLITE_OK)
            AnswerError(answer, result);
        else
            Answer(answer, weights.Weigh());
    }

    // Read once a query; FTS5 keeps it and gives it back to be forgotten.
    private static HitWeights Weights(Fts5ExtensionApi* api, nint row, nint form)
    {
        var kept = api->GetAuxiliary(row, 0);
        if (kept != 0)
            return (HitWeights)GCHandle.FromIntPtr(kept).Target!;

        var weights = new HitWeights(Marshal.PtrToStringUTF8(Text(form)) ?? "p");
        api->SetAuxiliary(row, GCHandle.ToIntPtr(GCHandle.Alloc(weights)), &Forget);
        return weights;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Forget(nint kept) => GCHandle.FromIntPtr(kept).Free();

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_pointer")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int BindPointer(nint statement, int at, void* value, byte* type, void* forget);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_text")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial nint Text(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_double")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial void Answer(nint answer, double value);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_error_code")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial void AnswerError(nint answer, int code);
}
