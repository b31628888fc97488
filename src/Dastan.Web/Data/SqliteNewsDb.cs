using Dastan.Web.Data.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Data;

/// <summary>The paper in one file: instants are microseconds since 1970, dates are ISO text, so that both sort.</summary>
public sealed class SqliteNewsDb(DbContextOptions<SqliteNewsDb> options) : NewsDb(options)
{
    public override SearchIndex Search => new SqliteSearchIndex(this);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<Instant>().HaveConversion<InstantAsMicroseconds>();
        conventions.Properties<LocalDate>().HaveConversion<LocalDateAsText>();
    }

    private sealed class InstantAsMicroseconds()
        : ValueConverter<Instant, long>(
            instant => instant.ToUnixTimeTicks() / 10,
            microseconds => Instant.FromUnixTimeTicks(microseconds * 10)
        );

    private sealed class LocalDateAsText()
        : ValueConverter<LocalDate, string>(
            date => LocalDatePattern.Iso.Format(date),
            text => LocalDatePattern.Iso.Parse(text).Value
        );
}
