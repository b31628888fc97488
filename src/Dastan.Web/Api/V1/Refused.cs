using Dastan.Web.Press;

namespace Dastan.Web.Api.V1;

/// <summary>What the first version says when it has no numbers: <c>{"message": …}</c>.</summary>
public static class Refused
{
    public static FinishedAnswer NotFound => With(StatusCodes.Status404NotFound, "not found");

    /// <summary>A question that makes no sense.</summary>
    public static FinishedAnswer Senseless(string message) => With(StatusCodes.Status422UnprocessableEntity, message);

    public static FinishedAnswer With(int status, string message) =>
        V1Json.Answer(writer => writer.WriteString("message", message)) with
        {
            Status = status,
            CacheControl = Kept.Never,
        };
}
