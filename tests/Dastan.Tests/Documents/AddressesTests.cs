using Dastan.Tests.Architecture;
using Dastan.Tests.Journeys;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Documents;

/// <summary>docs/addresses.md has every address that the program answers, and no other.</summary>
public sealed class AddressesTests
{
    [Fact]
    public async Task Every_address_is_documented_and_no_other()
    {
        await using var paper = await TestPaper.OpenAsync();

        var answered = paper
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => Written(endpoint.RoutePattern))
            // What is read and written at one address is two endpoints.
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(answered, Documented(Tree.Read("docs/addresses.md")));
    }

    [Fact]
    public void Addresses_are_read_without_their_constraints()
    {
        Assert.Equal("/{year}/{slug}.md", Written(RoutePatternFactory.Parse("/{year:int:min(2)}/{slug:slug}.md")));
        Assert.Equal("/{**path}", Written(RoutePatternFactory.Parse("/{**path}")));
        Assert.Equal("/", Written(RoutePatternFactory.Parse("/")));
        Assert.Equal(
            ["/a", "/b.{form}", "/c"],
            Documented("| `/c` | x |\n| `/a`, `/b.{form}` | leads to `/d` |\n`/e`")
        );
    }

    private static IEnumerable<string> Documented(string document) =>
        DocumentRules.Addresses(document).Order(StringComparer.Ordinal);

    internal static string Written(RoutePattern pattern) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Written))));

    private static string Written(RoutePatternPart part) =>
        part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { IsCatchAll: true } rest => $"{{**{rest.Name}}}",
            RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
}
