using Dastan.Domain.Staff;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Newsroom.Audit;

/// <summary>Which lines of the audit log somebody asks for; what is empty narrows nothing.</summary>
public sealed record AuditAsked(
    string Who,
    string Act,
    string Kind,
    string Thing,
    string From,
    string Until,
    long? Before
)
{
    public static ValueTask<AuditAsked?> BindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        string Value(string name) =>
            query[name] is [{ Length: <= AuditEntry.NameLength } value, ..] ? value.Trim() : "";
        long? before = long.TryParse(Value("before"), out var id) ? id : null;
        return ValueTask.FromResult<AuditAsked?>(
            new(Value("who"), Value("act"), Value("kind"), Value("thing"), Value("from"), Value("until"), before)
        );
    }

    /// <param name="zone">Whose days are meant.</param>
    public IQueryable<AuditEntry> Narrow(IQueryable<AuditEntry> entries, DateTimeZone zone)
    {
        if (Guid.TryParse(Who, out var id) && new StaffId(id) is var staff)
            entries = entries.Where(entry => entry.StaffId == staff);
        if (Act is not "")
            entries = entries.Where(entry => entry.Act == Act);
        if (Kind is not "")
            entries = entries.Where(entry => entry.Kind == Kind);
        if (Thing is not "")
            entries = entries.Where(entry => entry.Thing == Thing);
        if (
            LocalDatePattern.Iso.Parse(From) is { Success: true } from
            && zone.AtStartOfDay(from.Value).ToInstant() is var first
        )
            entries = entries.Where(entry => entry.At >= first);
        if (
            LocalDatePattern.Iso.Parse(Until) is { Success: true } until
            && zone.AtStartOfDay(until.Value.PlusDays(1)).ToInstant() is var end
        )
            entries = entries.Where(entry => entry.At < end);
        return Before is { } key ? entries.Where(entry => entry.Id < key) : entries;
    }

    /// <summary>As it stands in an address, with its question mark.</summary>
    public string Query(long? before = null) =>
        QueryString
            .Create(
                new Dictionary<string, string?>
                {
                    ["who"] = Who,
                    ["act"] = Act,
                    ["kind"] = Kind,
                    ["thing"] = Thing,
                    ["from"] = From,
                    ["until"] = Until,
                    ["before"] = before?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
                }.Where(pair => pair.Value is not "")
            )
            .ToString();
}
