using Dastan.Tests.Documents;
using Dastan.Web.Newsroom;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>The addresses that the newsroom of a paper has.</summary>
internal static class NewsroomRoutesHere
{
    public static IEnumerable<RouteEndpoint> Endpoints(TestPaper paper) =>
        paper
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => NewsroomAddress.Is(AddressesTests.Written(endpoint.RoutePattern)));

    public static List<NewsroomRoute> All(TestPaper paper) =>
        [
            .. Endpoints(paper)
                .SelectMany(endpoint =>
                    endpoint
                        .Metadata.GetMetadata<HttpMethodMetadata>()!
                        .HttpMethods.Where(method => method is not "HEAD")
                        .Select(method => new NewsroomRoute(
                            new(method),
                            AddressesTests.Written(endpoint.RoutePattern).TrimEnd('/')
                        ))
                ),
        ];
}

/// <summary>One of them, with one method.</summary>
internal sealed record NewsroomRoute(HttpMethod Method, string Pattern)
{
    public string Name => $"{Method} {Pattern}";

    /// <summary>With ids that nothing has.</summary>
    public string Path =>
        string.Join(
            '/',
            Pattern
                .Split('/')
                .Select(part =>
                    part is "{number}" ? "1"
                    : part.StartsWith('{') ? "00000000-0000-0000-0000-000000000001"
                    : part.Replace("{form}", "csv", StringComparison.Ordinal)
                )
        );
}
