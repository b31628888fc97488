using Dastan.Web.Data.Files;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dastan.Tests.Data;

/// <summary>A database that takes nothing that is written for a while, by those who say so.</summary>
public sealed class UnwritableDatabaseTests
{
    [Fact]
    public void A_file_that_may_only_be_read_says_so()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE t (b); PRAGMA query_only = 1; INSERT INTO t VALUES (1)";

        var problem = Assert.Throws<SqliteException>(() => command.ExecuteNonQuery());

        Assert.True(UnwritableDatabase.IsAbout(new InvalidOperationException("Around it.", problem)));
        Assert.False(FullDisk.IsAbout(problem));
    }

    [Fact]
    public void So_does_a_primary_that_has_become_a_standby() =>
        Assert.True(
            UnwritableDatabase.IsAbout(
                new PostgresException("cannot execute UPDATE in a read-only transaction", "ERROR", "ERROR", "25006")
            )
        );

    [Theory]
    // Writing, and bringing it down to the disk.
    [InlineData(778, true)]
    [InlineData(1034, true)]
    // Reading, which may be about one page.
    [InlineData(266, false)]
    [InlineData(522, false)]
    public void A_disk_that_fails_says_what_it_failed_at(int code, bool isUnwritable) =>
        Assert.Equal(isUnwritable, UnwritableDatabase.IsAbout(new SqliteException("disk I/O error", 10, code)));

    [Fact]
    public void Nothing_else_does()
    {
        Assert.False(UnwritableDatabase.IsAbout(null));
        Assert.False(UnwritableDatabase.IsAbout(new SqliteException("constraint failed", 19, 1299)));
        Assert.False(UnwritableDatabase.IsAbout(new PostgresException("no", "ERROR", "ERROR", "23505")));
    }
}
