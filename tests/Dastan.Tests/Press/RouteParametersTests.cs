using Dastan.Tests.Journeys;
using Dastan.Web.Press;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Press;

public sealed class RouteParametersTests
{
    [Theory]
    [InlineData("/", "")]
    [InlineData("/{section:section}", "before,page")]
    [InlineData("/{section:section}.{form:feed}", "before,page")]
    [InlineData("/rates/{currency:regex(^[a-z]{{3}}$)}", "in,period")]
    [InlineData("/rates/changes", "page")]
    [InlineData("/search", "author,exact,from,order,page,q,section,topic,until")]
    [InlineData("/rates", "")]
    public async Task The_parameters_of_an_address_are_those_that_its_slice_takes(string route, string parameters)
    {
        await using var paper = await TestPaper.OpenAsync();
        var endpoint = paper
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Single(one => one.RoutePattern.RawText == route);

        Assert.Equal(parameters, string.Join(',', RouteParameters.Of(endpoint)!));
    }
}
