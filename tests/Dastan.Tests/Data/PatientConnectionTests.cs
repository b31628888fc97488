using Dastan.Web.Data.Whole;
using Npgsql;

namespace Dastan.Tests.Data;

/// <summary>How PostgreSQL is asked for whole tables: without a limit of time, and not for ever where its machine is gone.</summary>
public sealed class PatientConnectionTests
{
    [Theory]
    [InlineData("Host=db.internal;Database=paper", true)]
    [InlineData("Host=db-1,db-2;Database=paper", true)]
    [InlineData("Host=/run/postgresql;Database=paper", false)]
    [InlineData("Host=@paper;Database=paper", false)]
    public void A_server_elsewhere_is_asked_whether_it_is_still_there(string given, bool isAsked)
    {
        var settings = new NpgsqlConnectionStringBuilder(PostgresPaperRows.Patient(given));

        Assert.Equal((isAsked, isAsked ? 60 : 0), (settings.TcpKeepAlive, settings.TcpKeepAliveTime));
        Assert.Equal((0, false), (settings.CommandTimeout, settings.Pooling));
    }
}
