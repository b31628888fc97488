using System.Net;
using System.Net.Sockets;

namespace Dastan.Web.Outside;

/// <summary>
/// The one way to an address that somebody else wrote: a picture of an export, a bank, a web hook. Only http and https, only
/// to the public internet (decided when the connection is made, so that neither a redirect nor a name that resolves anew
/// leads inside), with limits on time, redirects and size.
/// </summary>
public sealed class GuardedClient : IDisposable
{
    private const int MostRedirects = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpClient client;

    /// <param name="mayReach">Which machines may be reached: <see cref="PublicAddress.Is"/> outside of tests.</param>
    public GuardedClient(Func<IPAddress, bool> mayReach)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = (context, stop) => ConnectAsync(context.DnsEndPoint, mayReach, stop),
            MaxAutomaticRedirections = MostRedirects,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = Patience,
            UseCookies = false,
            UseProxy = false,
        };
#pragma warning disable RS0030 // This is the guarded client that the ban speaks of.
        client = new HttpClient(handler) { Timeout = Patience };
#pragma warning restore RS0030
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Dastan/1.0");
    }

    /// <summary>Gets what lies at an address, whole.</summary>
    /// <param name="mostBytes">After decompression; a longer answer is refused as soon as it is known to be.</param>
    /// <exception cref="OutsideException">It could not be had; the message says why, in a sentence.</exception>
    public async Task<OutsideAnswer> GetAsync(Uri address, long mostBytes, CancellationToken stop)
    {
        if (address is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            throw new OutsideException($"{address} is no http or https address.");

        try
        {
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, stop);
            if (!answer.IsSuccessStatusCode)
                throw new OutsideException($"{address} answered {(int)answer.StatusCode}.");

            var mediaType = answer.Content.Headers.ContentType?.MediaType ?? "";
            return new(await ReadAsync(answer.Content, address, mostBytes, stop), mediaType);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new OutsideException($"{address} did not answer within {Patience.TotalSeconds} seconds.");
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            throw new OutsideException(
                $"{address} could not be reached ({(problem.InnerException ?? problem).Message})"
            );
        }
    }

    public void Dispose() => client.Dispose();

    private static async Task<byte[]> ReadAsync(
        HttpContent content,
        Uri address,
        long mostBytes,
        CancellationToken stop
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        await using var stream = await content.ReadAsStreamAsync(patience.Token);
        var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, patience.Token) is > 0 and var count)
        {
            if (read.Length + count > mostBytes)
                throw new OutsideException($"{address} sends more than the {mostBytes} bytes that may be.");
            read.Write(buffer, 0, count);
        }
        return read.ToArray();
    }

    private static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint to,
        Func<IPAddress, bool> mayReach,
        CancellationToken stop
    )
    {
        var addresses = (await Dns.GetHostAddressesAsync(to.Host, stop)).Where(mayReach).ToArray();
        if (addresses is [])
            throw new HttpRequestException($"{to.Host} is not on the public internet");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>What lay at an address of the outside.</summary>
/// <param name="MediaType">As the other side calls it, in lower case; "" when it does not say.</param>
public sealed record OutsideAnswer(byte[] Body, string MediaType);

/// <summary>Why something of the outside could not be had, in a sentence.</summary>
public sealed class OutsideException(string sentence) : Exception(sentence);
