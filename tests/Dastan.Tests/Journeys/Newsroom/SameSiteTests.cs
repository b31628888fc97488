using System.Net;
using Dastan.Domain.Staff;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Pages of other sites change nothing in the newsroom, and ours do.</summary>
[EitherDatabase]
public sealed class SameSiteTests
{
    private static readonly (string Header, string Value)[] FromElsewhere =
    [
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
        ("Origin", "https://evil.example"),
        ("Origin", "null"),
        ("", ""),
    ];

    [Fact]
    public async Task Nothing_is_changed_from_another_site()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var staff = await paper.StaffAsync(Role.Administrator);
        var unsafeOnes = NewsroomRoutesHere.All(paper).Where(address => address.Method != HttpMethod.Get).ToList();
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
}
