using System.Net;
using Dastan.Domain.Staff;
using Dastan.Tests.Documents;
using Dastan.Web.Newsroom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Who gets in where: every address of the newsroom with every role, over HTTP. An address that is not on the list fails.</summary>
public sealed class RolesAndRoutesTests
{
    private static readonly Role[] All = Enum.GetValues<Role>();
    private static readonly Role[] Editors = [Role.Editor, Role.Publisher, Role.Administrator];
    private static readonly Role[] Publishers = [Role.Publisher, Role.Administrator];
    private static readonly Role[] Administrators = [Role.Administrator];

    // Where strangers get in too.
    private static readonly string[] Open =
    [
        "GET /newsroom/scripts/{file}",
        "GET /newsroom/sign-in",
        "POST /newsroom/sign-in",
        "POST /newsroom/sign-in/passkey-options",
        "POST /newsroom/sign-in/passkey",
        "GET /newsroom/sign-in/code",
        "POST /newsroom/sign-in/code",
        "GET /newsroom/first/{token}",
        "GET /newsroom/links/{token}",
        "GET /newsroom/previews/{token}",
        "POST /newsroom/links/{token}",
        "POST /newsroom/links/{token}/passkey-options",
    ];

    private static readonly Dictionary<string, Role[]> GetIn = new()
    {
        ["GET /newsroom"] = All,
        ["GET /newsroom/stories/new"] = All,
        ["POST /newsroom/stories/new"] = All,
        ["POST /newsroom/stories/paste"] = All,
        ["GET /newsroom/stories/{id}"] = All,
        ["GET /newsroom/stories.json"] = All,
        ["GET /newsroom/stories/{id}/topics.json"] = All,
        ["POST /newsroom/stories/{id}"] = All,
        ["PUT /newsroom/stories/{id}/draft"] = All,
        ["POST /newsroom/stories/{id}/presence"] = All,
        ["POST /newsroom/stories/{id}/pen"] = All,
        ["GET /newsroom/stories/{id}/preview"] = All,
        ["GET /newsroom/stories/{id}/checks"] = All,
        ["GET /newsroom/stories/{id}/previews"] = All,
        ["POST /newsroom/stories/{id}/previews"] = All,
        ["POST /newsroom/stories/{id}/previews/{digest}/removal"] = All,
        ["GET /newsroom/stories/{id}/revisions"] = All,
        ["POST /newsroom/stories/{id}/revisions"] = All,
        ["POST /newsroom/stories/{id}/assignment"] = Editors,
        ["POST /newsroom/stories/{id}/return"] = Editors,
        ["POST /newsroom/stories/{id}/schedule"] = Editors,
        ["POST /newsroom/stories/{id}/schedule/removal"] = Editors,
        ["POST /newsroom/stories/{id}/embargo"] = Publishers,
        ["POST /newsroom/stories/{id}/embargo/lifting"] = Publishers,
        ["POST /newsroom/stories/{id}/embargo/lifting/confirmation"] = Publishers,
        ["POST /newsroom/stories/{id}/withdrawal"] = Publishers,
        ["POST /newsroom/stories/{id}/withdrawal/removal"] = Publishers,
        ["GET /newsroom/fronts"] = Publishers,
        ["GET /newsroom/fronts/{edition}"] = Publishers,
        ["POST /newsroom/fronts/{edition}"] = Publishers,
        ["GET /newsroom/fronts/{edition}/{section}"] = Publishers,
        ["POST /newsroom/fronts/{edition}/{section}"] = Publishers,
        ["GET /newsroom/fronts/history"] = Publishers,
        ["POST /newsroom/fronts/undoing"] = Publishers,
        ["GET /newsroom/fronts/{id}"] = Publishers,
        ["POST /newsroom/fronts/{id}/removal"] = Publishers,
        ["POST /newsroom/sign-out"] = All,
        ["GET /newsroom/account"] = All,
        ["POST /newsroom/account"] = All,
        ["POST /newsroom/account/password"] = All,
        ["POST /newsroom/account/passkeys/options"] = All,
        ["POST /newsroom/account/passkeys"] = All,
        ["POST /newsroom/account/passkeys/{id}/removal"] = All,
        ["GET /newsroom/account/second-step"] = All,
        ["POST /newsroom/account/second-step"] = All,
        ["POST /newsroom/account/second-step/key"] = All,
        ["POST /newsroom/account/second-step/removal"] = All,
        ["POST /newsroom/account/recovery-codes"] = All,
        ["POST /newsroom/account/sessions/end"] = All,
        ["POST /newsroom/account/sessions/{id}/end"] = All,
        ["GET /newsroom/pictures"] = All,
        ["GET /newsroom/pictures.json"] = All,
        ["POST /newsroom/pictures"] = All,
        ["POST /newsroom/pictures/uploads"] = All,
        ["GET /newsroom/pictures/uploads/{id}"] = All,
        ["PATCH /newsroom/pictures/uploads/{id}"] = All,
        ["DELETE /newsroom/pictures/uploads/{id}"] = All,
        ["GET /newsroom/pictures/{id}"] = All,
        ["POST /newsroom/pictures/{id}"] = All,
        ["POST /newsroom/pictures/{id}/removal"] = Editors,
        ["GET /newsroom/pictures/{id}/original"] = All,
        ["POST /newsroom/stories/{id}/picture"] = All,
        ["GET /newsroom/topics"] = Editors,
        ["GET /newsroom/topics/new"] = Editors,
        ["POST /newsroom/topics/new"] = Editors,
        ["GET /newsroom/topics/{id}"] = Editors,
        ["POST /newsroom/topics/{id}"] = Editors,
        ["POST /newsroom/topics/{id}/merger"] = Editors,
        ["GET /newsroom/bylines"] = Editors,
        ["GET /newsroom/bylines/new"] = Editors,
        ["POST /newsroom/bylines/new"] = Editors,
        ["GET /newsroom/bylines/{id}"] = Editors,
        ["POST /newsroom/bylines/{id}"] = Editors,
        ["POST /newsroom/bylines/{id}/merger"] = Editors,
        ["GET /newsroom/settings"] = Publishers,
        ["POST /newsroom/settings"] = Publishers,
        ["POST /newsroom/settings/sections"] = Publishers,
        ["GET /newsroom/pages"] = Publishers,
        ["GET /newsroom/pages/new"] = Publishers,
        ["POST /newsroom/pages/new"] = Publishers,
        ["GET /newsroom/pages/{id}"] = Publishers,
        ["POST /newsroom/pages/{id}"] = Publishers,
        ["POST /newsroom/pages/{id}/publication"] = Publishers,
        ["POST /newsroom/pages/{id}/withdrawal"] = Publishers,
        ["POST /newsroom/pages/{id}/removal"] = Publishers,
        ["GET /newsroom/redirects"] = Publishers,
        ["POST /newsroom/redirects"] = Publishers,
        ["GET /newsroom/redirects.csv"] = Publishers,
        ["GET /newsroom/redirects/one"] = Publishers,
        ["POST /newsroom/redirects/one"] = Publishers,
        ["POST /newsroom/redirects/one/removal"] = Publishers,
        ["GET /newsroom/redirects/import"] = Publishers,
        ["POST /newsroom/redirects/import"] = Publishers,
        ["GET /newsroom/people"] = Administrators,
        ["POST /newsroom/people/invitations"] = Administrators,
        ["POST /newsroom/people/invitations/{digest}/removal"] = Administrators,
        ["POST /newsroom/people/desks"] = Administrators,
        ["GET /newsroom/people/{id}"] = Administrators,
        ["POST /newsroom/people/{id}"] = Administrators,
        ["POST /newsroom/people/{id}/shutting-out"] = Administrators,
        ["POST /newsroom/people/{id}/letting-in"] = Administrators,
        ["POST /newsroom/people/{id}/links"] = Administrators,
        ["GET /newsroom/audit"] = Administrators,
        ["GET /newsroom/audit.{form}"] = Administrators,
    };

    [Fact]
    public async Task Every_address_lets_in_those_on_the_list_and_nobody_else()
    {
        await using var paper = await TestPaper.OpenAsync();
        var addresses = Addresses(paper);
        Assert.Equal(
            addresses.Select(address => address.Name).Order(StringComparer.Ordinal),
            Open.Concat(GetIn.Keys).Order(StringComparer.Ordinal)
        );

        List<string> wrong = [];
        using var stranger = paper.Stranger();
        foreach (var address in addresses)
            if (await IsLetInAsync(stranger, address) != Open.Contains(address.Name))
                wrong.Add($"{address.Name}: stranger");
        foreach (var role in All)
        {
            // What was tried at the ways in is forgotten by then.
            paper.Clock.Advance(TimeSpan.FromHours(25));
            var staff = await paper.StaffAsync(role);
            foreach (var address in addresses)
            {
                if (!staff.IsSignedIn)
                    staff = await paper.StaffAsync(role);
                var isOnList = Open.Contains(address.Name) || GetIn[address.Name].Contains(role);
                if (await IsLetInAsync(staff, address) != isOnList)
                    wrong.Add($"{address.Name}: {role}");
            }
            staff.Dispose();
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_address_names_its_act_and_asks_it()
    {
        await using var paper = await TestPaper.OpenAsync();

        foreach (var endpoint in Endpoints(paper))
        {
            var act = Assert.Single(endpoint.Metadata.GetOrderedMetadata<Act>());
            Assert.Contains(act, Acts.All);
            Assert.Equal(act.IsOpenToAll, endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);
            if (!act.IsOpenToAll)
                Assert.Equal(
                    [act.Name],
                    endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy)
                );
        }
    }

    [Fact]
    public void Acts_are_named_once_and_grow_with_the_role()
    {
        Assert.Equal(Acts.All.Count, Acts.All.Select(act => act.Name).Distinct().Count());
        Assert.All(Acts.All, act => Assert.Contains(Role.Administrator, act.Roles));
        foreach (var set in new[] { All, Editors, Publishers, Administrators })
            Assert.Contains(Acts.All, act => act.Roles.SetEquals(set));
    }

    [Fact]
    public async Task Nothing_is_changed_from_another_site()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var staff = await paper.StaffAsync(Role.Administrator);
        var unsafeOnes = Addresses(paper).Where(address => address.Method != HttpMethod.Get).ToList();
        Assert.Contains(unsafeOnes, address => address.Name is "POST /newsroom/sign-out");

        foreach (var address in unsafeOnes)
        foreach (var (header, value) in FromElsewhere)
        {
            using var request = new HttpRequestMessage(address.Method, address.Path);
            if (header is not "")
                request.Headers.Add(header, value);
            using var answer = await staff.SendAsync(request);
            Assert.Equal(
                (HttpStatusCode.Forbidden, $"{address.Name} {header} {value}"),
                (answer.StatusCode, $"{address.Name} {header} {value}")
            );
            Assert.Contains(
                "another site",
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            );
        }

        await staff.VisitAsync("/newsroom");
        Assert.Equal("/newsroom", staff.Address);
    }

    [Fact]
    public async Task Our_own_pages_change_things()
    {
        await using var paper = await TestPaper.OpenAsync();
        (string Header, string Value)[] ours =
        [
            ("Sec-Fetch-Site", "same-origin"),
            ("Sec-Fetch-Site", "none"),
            ("Origin", "https://paper.example"),
        ];

        foreach (var (header, value) in ours)
        {
            using var staff = await paper.StaffAsync(Role.Reporter);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/newsroom/sign-out");
            request.Headers.Add(header, value);
            using var answer = await staff.SendAsync(request);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.False(staff.IsSignedIn);
        }
    }

    private static readonly (string Header, string Value)[] FromElsewhere =
    [
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
        ("Origin", "https://evil.example"),
        ("Origin", "null"),
        ("", ""),
    ];

    private static async Task<bool> IsLetInAsync(StaffVisitor visitor, Address address)
    {
        using var request = new HttpRequestMessage(address.Method, address.Path);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (address.Method == HttpMethod.Post)
            request.Content = new FormUrlEncodedContent([]);
        using var answer = await visitor.SendAsync(request);
        return answer.StatusCode switch
        {
            HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized => false,
            HttpStatusCode.Redirect
                when answer.Headers.Location!.ToString().StartsWith("/newsroom/sign-in?", StringComparison.Ordinal) =>
                false,
            var status => status < HttpStatusCode.InternalServerError
                ? true
                : throw new InvalidOperationException($"{address.Name} broke."),
        };
    }

    private static IEnumerable<RouteEndpoint> Endpoints(TestPaper paper) =>
        paper
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => NewsroomAddress.Is(AddressesTests.Written(endpoint.RoutePattern)));

    private static List<Address> Addresses(TestPaper paper) =>
        [
            .. Endpoints(paper)
                .SelectMany(endpoint =>
                    endpoint
                        .Metadata.GetMetadata<HttpMethodMetadata>()!
                        .HttpMethods.Where(method => method is not "HEAD")
                        .Select(method => new Address(
                            new(method),
                            AddressesTests.Written(endpoint.RoutePattern).TrimEnd('/')
                        ))
                ),
        ];

    private sealed record Address(HttpMethod Method, string Pattern)
    {
        public string Name => $"{Method} {Pattern}";

        /// <summary>With ids that nothing has.</summary>
        public string Path =>
            string.Join(
                '/',
                Pattern
                    .Split('/')
                    .Select(part =>
                        part.StartsWith('{')
                            ? "00000000-0000-0000-0000-000000000001"
                            : part.Replace("{form}", "csv", StringComparison.Ordinal)
                    )
            );
    }
}
