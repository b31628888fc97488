using Dastan.Tests.Journeys;
using Dastan.Web.Data;
using Dastan.Web.Data.Purging;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Data;

/// <summary>What a change is said to touch.</summary>
public sealed class ChangedTagsTests
{
    [Fact]
    public async Task Of_every_kind_of_row_it_is_decided_which_pages_show_it()
    {
        await using var paper = await TestPaper.OpenAsync();
        await using var scope = paper.Services.CreateAsyncScope();

        var kinds = scope
            .ServiceProvider.GetRequiredService<NewsDb>()
            .Model.GetEntityTypes()
            .Select(type => type.ClrType)
            .ToList();

        Assert.Equal(
            kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal),
            ShownEntities.Own.Concat(ShownEntities.Nowhere).Select(kind => kind.Name).Order(StringComparer.Ordinal)
        );
    }
}
