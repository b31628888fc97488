using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data.Tables;

/// <summary>Tables and columns are named as people write SQL on both databases: <c>published_at</c>.</summary>
public static class SnakeCase
{
    public static void NameInSnakeCase(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        foreach (var property in entity.GetProperties())
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
    }
}
