using System.Net.Sockets;
using System.Security.Authentication;

namespace Dastan.Web.Outside;

/// <summary>Why no answer came, in words that tell whose matter it is: the name's, the line's, the certificate's, the server's.</summary>
internal static class Outage
{
    public static string Sentence(Uri address, Exception problem)
    {
        var reason = Deepest(problem).Message.TrimEnd('.');
        return Kind(problem) switch
        {
            HttpRequestError.NameResolutionError => $"{address}: the name {address.Host} leads nowhere ({reason}).",
            HttpRequestError.SecureConnectionError => $"{address}: no safe connection to {address.Host} ({reason}).",
            HttpRequestError.ConnectionError => $"{address}: no connection to {address.Host} ({reason}).",
            HttpRequestError.ResponseEnded => $"{address} broke off before the end of its answer ({reason}).",
            HttpRequestError.InvalidResponse => $"{address} answered something that is no HTTP ({reason}).",
            _ when problem is InvalidDataException =>
                $"{address} says that its answer is packed, but it is not ({reason}).",
            _ => $"{address} could not be reached ({reason}).",
        };
    }

    private static HttpRequestError Kind(Exception problem) =>
        problem switch
        {
            _ when Deepest(problem) is SocketException { SocketErrorCode: SocketError.ConnectionReset } =>
                HttpRequestError.ResponseEnded,
            HttpIOException broken => broken.HttpRequestError,
            HttpRequestException { InnerException: AuthenticationException } => HttpRequestError.SecureConnectionError,
            HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } refused => refused.HttpRequestError,
            { InnerException: { } inner } => Kind(inner),
            _ => HttpRequestError.Unknown,
        };

    private static Exception Deepest(Exception problem) =>
        problem.InnerException is { } inner ? Deepest(inner) : problem;
}
