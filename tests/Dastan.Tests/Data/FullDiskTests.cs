using Dastan.Web.Data.Files;
using Dastan.Web.Press;
using Microsoft.Data.Sqlite;

namespace Dastan.Tests.Data;

/// <summary>A disk without room, by those who say so.</summary>
[EitherDatabase]
public sealed class FullDiskTests
{
    [Fact]
    public void A_file_that_can_t_grow_says_so()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");

        var problem = Assert.ThrowsAny<IOException>(() => File.WriteAllText("/dev/full", "a word"));

        Assert.True(FullDisk.IsAbout(new InvalidOperationException("Around it.", problem)));
    }

    [Fact]
    public void So_does_a_database()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Do("CREATE TABLE t (b)");
        Do("PRAGMA max_page_count = 3");

        var problem = Assert.Throws<SqliteException>(() => Do("INSERT INTO t VALUES (zeroblob(100000))"));

        Assert.True(FullDisk.IsAbout(problem));
        Assert.True(DatabaseState.IsAbout(problem));

        void Do(string statement)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    [Fact]
    public void A_database_that_refuses_is_neither_full_nor_away()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE t (b NOT NULL); INSERT INTO t VALUES (NULL)";

        var problem = Assert.Throws<SqliteException>(() => command.ExecuteNonQuery());

        Assert.False(FullDisk.IsAbout(problem));
        Assert.False(DatabaseState.IsAbout(new InvalidOperationException("Around it.", problem)));
    }

    [Fact]
    public void Nothing_else_does()
    {
        Assert.False(FullDisk.IsAbout(null));
        Assert.False(FullDisk.IsAbout(new IOException("cut off")));
        Assert.False(FullDisk.IsAbout(Assert.ThrowsAny<IOException>(() => File.ReadAllText("/nowhere/at/all"))));
    }
}
