using System.Text.Json;
using Dastan.Web.Press;

namespace Dastan.Web.Api.V2;

/// <summary>Why there is no answer, as problem details.</summary>
/// <remarks>Source: RFC 9457. <c>where</c> and <c>why</c> are our own members.</remarks>
/// <param name="Detail">What it is this time, and what to do.</param>
public sealed record Problem(ProblemKind Kind, string Detail) : IResult
{
    /// <summary>The parameter or the part of the address that it is about; null where it is about none.</summary>
    public string? Where { get; init; }

    /// <summary>Why there is nothing of this date: see <see cref="WhyThisDate"/>. Null where no date is the cause.</summary>
    public string? Why { get; init; }

    public Task ExecuteAsync(HttpContext context)
    {
        var paper = context.RequestServices.GetRequiredService<NewspaperSettings>().PublicAddress;
        var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body, V2Json.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("type", $"{paper}/api#{Kind.Code}");
            writer.WriteString("title", Kind.Title);
            writer.WriteNumber("status", Kind.Status);
            writer.WriteString("detail", Detail);
            if (Where is not null)
                writer.WriteString("where", Where);
            if (Why is not null)
                writer.WriteString("why", Why);
            writer.WriteEndObject();
        }
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        return new FinishedAnswer(bytes, "application/problem+json")
        {
            Status = Kind.Status,
            CacheControl = Kept.Never,
        }.ExecuteAsync(context);
    }
}
