using System.Globalization;
using Dastan.Web.Data.Search;
using Dastan.Web.Data.Whole;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Data;

/// <summary>The paper in one file: instants are microseconds since 1970, dates are ISO text, so that both sort.</summary>
public sealed class SqliteNewsDb(DbContextOptions<SqliteNewsDb> options) : NewsDb(options)
{
    public override bool WritesOneAtATime => true;

    // Whoever has begun a transaction is alone in it.
    public override Task<bool> TakeTurnAsync(CancellationToken stop) => Task.FromResult(true);

    // There is but this one.
    protected override Task CallNodesAsync(CancellationToken stop) => Task.CompletedTask;

    public override SearchIndex Search => new SqliteSearchIndex(this);

    public override PaperRows Rows => new SqlitePaperRows(Database.GetConnectionString()!);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<Instant>().HaveConversion<InstantAsMicroseconds>();
        conventions.Properties<LocalDate>().HaveConversion<LocalDateAsText>();
        conventions.Properties<decimal>().HaveConversion<DecimalAsText>();
    }

    private sealed class InstantAsMicroseconds()
        : ValueConverter<Instant, long>(
            instant => instant.ToUnixTimeTicks() / 10,
            microseconds => Instant.FromUnixTimeTicks(microseconds * 10)
        );

    // The provider's own form drops the zeros at the end, which a bank printed.
    private sealed class DecimalAsText()
        : ValueConverter<decimal, string>(
            number => number.ToString(CultureInfo.InvariantCulture),
            text => decimal.Parse(text, CultureInfo.InvariantCulture)
        );

    private sealed class LocalDateAsText()
        : ValueConverter<LocalDate, string>(
            date => LocalDatePattern.Iso.Format(date),
            text => LocalDatePattern.Iso.Parse(text).Value
        );
}
