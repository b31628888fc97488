using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Dastan.Web.Dispatches;
using Dastan.Web.Newsroom.Audit;
using Dastan.Web.Newsroom.SignIn;
using Dastan.Web.Press;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;

namespace Dastan.Web.Data;

/// <summary>
/// The line in the audit log for what is about to be saved: every tracked change, before and after, as JSON by kind and id
/// (<c>{"story 0193…":{"slug":"old"}}</c>).
/// </summary>
internal static class ChangesTold
{
    // Longer texts have revisions of their own.
    private const int LongestValue = 500;

    // Known to their owners alone, or means of keeping order that say nothing.
    private static readonly HashSet<string> Untold =
    [
        "PasswordHash",
        "SecurityStamp",
        "ConcurrencyStamp",
        "Stamp",
        "Digest",
        "Secret",
        "OldSecret",
        "NormalizedEmail",
        "NormalizedUserName",
        "Version",
    ];

    // What keeps the house in order is no act of anybody; of a token and a passkey only that it is there is told.
    private static readonly HashSet<Type> Upkeep =
    [
        typeof(AuditEntry),
        // They say the same as the change that they are written with.
        typeof(StoryEvent),
        typeof(LikenessMark),
        typeof(Attempts),
        typeof(StaffSession),
        typeof(PurgeOrder),
        typeof(Dispatch),
        typeof(DataProtectionKey),
    ];

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static AuditEntry Entry(Deed deed, ChangeTracker tracker)
    {
        var (before, after) = (new JsonObject(), new JsonObject());
        Tell(before, deed.Before);
        Tell(after, deed.After);
        foreach (var change in tracker.Entries().Where(IsTold))
        {
            var name = $"{Kind(change)} {Key(change)}";
            var told = change.Properties.Where(property => IsTold(change, property)).ToList();
            if (change.State is not EntityState.Added)
                Add(before, name, told.Select(property => (property, property.OriginalValue)));
            if (change.State is not EntityState.Deleted)
                Add(after, name, told.Select(property => (property, property.CurrentValue)));
        }
        return new(deed, Written(before), Written(after));
    }

    private static bool IsTold(EntityEntry change) =>
        change.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && !change.Metadata.IsOwned()
        && !Upkeep.Contains(change.Metadata.ClrType);

    private static bool IsTold(EntityEntry change, PropertyEntry property) =>
        !Untold.Contains(property.Metadata.Name)
        && !property.Metadata.IsShadowProperty()
        && !IsTokensValue(change, property)
        && property.Metadata.ClrType != typeof(byte[])
        && (change.State is not EntityState.Modified || !Equals(property.OriginalValue, property.CurrentValue));

    private static bool IsTokensValue(EntityEntry change, PropertyEntry property) =>
        property.Metadata.Name is "Value" && change.Metadata.GetTableName() is "staff_tokens";

    private static void Add(JsonObject whole, string name, IEnumerable<(PropertyEntry Property, object? Value)> told)
    {
        var values = new JsonObject();
        foreach (var (property, value) in told)
            if (Text(property, value) is { } text)
                values[JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Metadata.Name)] = text;
        if (values.Count > 0)
            whole[name] = values;
    }

    private static string? Text(PropertyEntry property, object? value)
    {
        // As it is stored, but for times, which SQLite stores as numbers.
        var told = value is null or Instant or LocalDate
            ? value
            : property.Metadata.FindTypeMapping()?.Converter?.ConvertToProvider(value) ?? value;
        var text = Convert.ToString(told, CultureInfo.InvariantCulture);
        return told is null ? null
            : text!.Length > LongestValue ? text[..LongestValue] + "…"
            : text;
    }

    private static void Tell(JsonObject whole, object? told)
    {
        if (told is not null && JsonSerializer.SerializeToNode(told, Readable) is JsonObject more)
            foreach (var (name, value) in more)
                whole[name] = value?.DeepClone();
    }

    private static string Kind(EntityEntry change) => change.Metadata.ClrType.Name.Split('`')[0];

    private static string Key(EntityEntry change) =>
        string.Join(
            ' ',
            change
                .Properties.Where(property => property.Metadata.IsPrimaryKey())
                .Select(property =>
                    property.CurrentValue is byte[] bytes
                        ? Convert.ToHexStringLower(bytes)
                        : Text(property, property.CurrentValue)
                )
        );

    private static string Written(JsonObject told) => told.Count == 0 ? "" : told.ToJsonString(Readable);
}
