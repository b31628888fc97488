using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data.Tables;

/// <summary>Tables and columns are named as people write SQL on both databases: <c>published_at</c>.</summary>
public static class SnakeCase
{
    public static void NameInSnakeCase(this ModelBuilder model)
    {
        // What lies in a column as JSON has no columns of its own.
        foreach (var entity in model.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        foreach (var property in entity.GetProperties())
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
    }
}
