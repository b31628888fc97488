using System.Net;
using Dastan.Domain.Staff;
using Dastan.Web.Newsroom;
using Microsoft.AspNetCore.Authorization;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Who gets in where: every address of the newsroom with every role, over HTTP. An address that is not on the list fails.</summary>
public sealed class RolesAndRoutesTests
{
    [Fact]
    public async Task Every_address_lets_in_those_on_the_list_and_nobody_else()
    {
        await using var paper = await TestPaper.OpenAsync();
        var addresses = NewsroomRoutesHere.All(paper);
        Assert.Equal(
            addresses.Select(address => address.Name).Order(StringComparer.Ordinal),
            RoleMatrix.Open.Concat(RoleMatrix.GetIn.Keys).Order(StringComparer.Ordinal)
        );

        List<string> wrong = [];
        using var stranger = paper.Stranger();
        foreach (var address in addresses)
            if (await IsLetInAsync(stranger, address) != RoleMatrix.Open.Contains(address.Name))
                wrong.Add($"{address.Name}: stranger");
        foreach (var role in RoleMatrix.All)
        {
            // What was tried at the ways in is forgotten by then.
            paper.Clock.Advance(TimeSpan.FromHours(25));
            var staff = await paper.StaffAsync(role);
            foreach (var address in addresses)
            {
                if (!staff.IsSignedIn)
                    staff = await paper.StaffAsync(role);
                var isOnList = RoleMatrix.Open.Contains(address.Name) || RoleMatrix.GetIn[address.Name].Contains(role);
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

        foreach (var endpoint in NewsroomRoutesHere.Endpoints(paper))
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
        foreach (
            var set in new[] { RoleMatrix.All, RoleMatrix.Editors, RoleMatrix.Publishers, RoleMatrix.Administrators }
        )
            Assert.Contains(Acts.All, act => act.Roles.SetEquals(set));
    }

    private static async Task<bool> IsLetInAsync(StaffVisitor visitor, NewsroomRoute address)
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
}
