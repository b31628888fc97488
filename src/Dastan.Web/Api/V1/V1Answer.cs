using Dastan.Web.Press;
using Dastan.Web.Reader;

namespace Dastan.Web.Api.V1;

/// <summary>Numbers of the first version, with the banks they come from and the way to the same question in the second.</summary>
/// <param name="Banks">Codes, in order.</param>
/// <param name="SameInV2">The question as an address of the second version, without the paper's address.</param>
public sealed record V1Answer(FinishedAnswer Answer, IReadOnlyList<string> Banks, string SameInV2) : IResult
{
    public Task ExecuteAsync(HttpContext context)
    {
        var reading = context.Features.Get<Reading>()!;
        context.Response.Headers[ApiHeaders.Sources] = string.Join(", ", Banks);
        context.Response.Headers.Link = $"<{reading.Origin}{SameInV2}>; rel=\"alternate\"; type=\"application/json\"";
        return Answer.ExecuteAsync(context);
    }

    /// <summary>The second version's address for the numbers that an answer has.</summary>
    /// <param name="days">Its parameters that name days: <c>date=2025-12-31</c>.</param>
    public static string InV2(string days, string @base, IEnumerable<string> quotes, IReadOnlyList<string> banks) =>
        $"/v2/rates?{days}&base={@base}&quotes={string.Join(',', quotes)}{(banks is ["ECB"] ? "&source=ECB" : "")}";
}
