namespace Dastan.Tests.Architecture;

/// <summary>Each border holds in our house, and is seen to fall in a house that breaks it.</summary>
public sealed class BordersTests
{
    private const string Web = "Dastan.Tests.Architecture.Broken.Web";

    [Fact]
    public void Our_house_is_looked_at_whole()
    {
        Assert.Contains(typeof(Dastan.Domain.Stories.Story), House.Ours.In("Dastan.Domain"));
        Assert.Contains(typeof(Dastan.Web.Data.NewsDb), House.Ours.In("Dastan.Web"));
    }

    [Fact]
    public void The_domain_knows_no_network_database_or_framework()
    {
        Assert.Empty(Borders.DomainLeansOnNothing(House.Ours));
        Assert.Equal(
            [
                "Desk knows Microsoft.Extensions.Logging.ILogger",
                "Tale knows System.Data.DbType",
                "Tale knows System.Net.IPAddress",
            ],
            Borders.DomainLeansOnNothing(House.Broken)
        );
    }

    [Fact]
    public void The_folders_of_the_domain_form_no_circle()
    {
        Assert.Empty(Borders.DomainFoldersFormNoCircle(House.Ours));
        Assert.Equal(["Desks", "Fronts", "Tales"], Borders.DomainFoldersFormNoCircle(House.Broken));
    }

    [Fact]
    public void The_reader_s_side_does_not_know_the_newsroom()
    {
        Assert.Empty(Borders.ReaderDoesNotKnowNewsroom(House.Ours));
        Assert.Equal([$"ReadTale knows {Web}.Newsroom.Draft"], Borders.ReaderDoesNotKnowNewsroom(House.Broken));
    }

    [Fact]
    public void No_slice_calls_another()
    {
        Assert.Empty(Borders.NoSliceCallsAnother(House.Ours));
        Assert.Equal([$"ReadTale knows {Web}.Reader.ReadFront"], Borders.NoSliceCallsAnother(House.Broken));
    }

    [Fact]
    public void Pages_and_parts_know_neither_the_database_nor_the_clock()
    {
        Assert.Empty(Borders.PagesOnlyShow(House.Ours));
        Assert.Equal(
            ["CuriousPage knows Dastan.Web.Data.NewsDb", "CuriousPage knows System.TimeProvider"],
            Borders.PagesOnlyShow(House.Broken)
        );
    }

    [Fact]
    public void Only_Data_names_a_kind_of_database()
    {
        Assert.Empty(Borders.OnlyDataNamesAProvider(House.Ours));
        Assert.Equal(
            ["ReadFront knows Dastan.Web.Data.SqliteNewsDb", "ReadFront knows Npgsql.NpgsqlException"],
            Borders.OnlyDataNamesAProvider(House.Broken)
        );
    }

    [Fact]
    public void Only_the_adapters_of_the_outside_open_connections()
    {
        // The hatch opens none: it answers on those that readers opened.
        Assert.Empty(Borders.OnlyAdaptersConnect(House.Ours, "Outside", "Press.Hatch"));
        Assert.Equal(["ReadFront knows System.Net.Http.HttpClient"], Borders.OnlyAdaptersConnect(House.Broken, "Wire"));
    }
}
