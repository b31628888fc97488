using System.Net;
using System.Net.Sockets;

namespace Dastan.Web.Outside;

/// <summary>
/// The one way to an address that somebody else wrote: a picture of an export, a bank, a web hook. Only http and https, only
/// to the public internet and no port of another service (decided when the connection is made, so that neither a redirect nor
/// a name that resolves anew leads inside), with limits on time, redirects and size. It keeps no cookies, and has few connections to a host.
/// </summary>
public sealed class GuardedClient : IDisposable
{
    private const int MostRedirects = 5;
    private const int FirstOfAnybody = 1024;

    // What a server says with an error is a page; its beginning tells enough.
    private const int MostBytesOfAnError = 64 * 1024;

    private readonly HttpClient client;
    private readonly TimeSpan patience;

    /// <param name="mayReach">Which machines may be reached: <see cref="PublicAddress.Is"/> outside of tests.</param>
    /// <param name="trusted">Addresses of which host and port may be reached wherever they are: the operator named them.</param>
    /// <param name="patience">How long an answer may take in all, from the name to its last byte; 20 seconds unless said.</param>
    /// <param name="connections">How many to one host at once; 1 unless said.</param>
    /// <param name="resolve">What machines a name leads to, asked anew for each connection; the system's resolver unless said.</param>
    public GuardedClient(
        Func<IPAddress, bool> mayReach,
        IEnumerable<Uri>? trusted = null,
        TimeSpan? patience = null,
        int connections = 1,
        Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null
    )
    {
        resolve ??= Dns.GetHostAddressesAsync;
        this.patience = patience ?? TimeSpan.FromSeconds(20);
        var known = (trusted ?? []).Select(address => (address.IdnHost, address.Port)).ToHashSet();
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, stop) =>
            {
                var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
                var isTrusted = known.Contains((host, port));
                if (!isTrusted && !IsOfTheWeb(port))
                    throw new HttpRequestException($"port {port} is none of the web's");
                var machines = await resolve(host, stop);
                return await ConnectAsync(host, isTrusted ? machines : [.. machines.Where(mayReach)], port, stop);
            },
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxConnectionsPerServer = connections,
            UseCookies = false,
            UseProxy = false,
        };
#pragma warning disable RS0030 // This is the guarded client that the ban speaks of.
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore RS0030
    }

    /// <summary>Gets what lies at an address, whole; redirects are followed to wherever on the public internet they lead.</summary>
    /// <param name="mostBytes">After decompression; a longer answer is refused as soon as it is known to be.</param>
    /// <exception cref="OutsideException">It could not be had; the message says why, in a sentence.</exception>
    public async Task<OutsideAnswer> GetAsync(Uri address, long mostBytes, CancellationToken stop)
    {
        var answer = await AskAsync(new OutsideRequest(address) { MostBytes = mostBytes }, stop);
        return answer.Status is >= 200 and < 300
            ? answer
            : throw new OutsideException($"{address} answered {answer.Status}.");
    }

    /// <summary>Asks, and tells the answer whatever its status.</summary>
    /// <exception cref="OutsideException">No whole answer came; the message says why, in a sentence.</exception>
    public async Task<OutsideAnswer> AskAsync(OutsideRequest request, CancellationToken stop)
    {
        if (request.Address is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            throw new OutsideException($"{request.Address} is no http or https address.");

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        try
        {
            return await FollowAsync(request, limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new OutsideException(
                $"{request.Address} did not answer whole within {patience.TotalSeconds:0.###} seconds."
            );
        }
        catch (Exception problem)
            when (problem is HttpRequestException or IOException or InvalidDataException
                && !stop.IsCancellationRequested
            )
        {
            throw new OutsideException(Outage.Sentence(request.Address, problem));
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<OutsideAnswer> FollowAsync(OutsideRequest request, CancellationToken stop)
    {
        var address = request.Address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var message = request.MessageTo(address);
            using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop);
            if (OutsideAnswer.RedirectOf(answer, address) is not { } next)
                return OutsideAnswer.Of(answer, await ReadAsync(answer, request, stop));
            if (next is not { Scheme: "http" or "https" } || !request.MayLead(address, next))
                throw new OutsideException(
                    $"{request.Address} leads elsewhere ({(int)answer.StatusCode} to {next}), and is not followed."
                );
            address = next;
        }
        throw new OutsideException($"{request.Address} leads on and on, more than {MostRedirects} times.");
    }

    private static async Task<byte[]> ReadAsync(
        HttpResponseMessage answer,
        OutsideRequest request,
        CancellationToken stop
    )
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(stop);
        var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, stop) is > 0 and var count)
        {
            if (!answer.IsSuccessStatusCode && read.Length + count > MostBytesOfAnError)
                break;
            if (read.Length + count > request.MostBytes)
                throw new OutsideException(
                    $"{request.Address} sends more than the {request.MostBytes} bytes that may be."
                );
            read.Write(buffer, 0, count);
        }
        return read.ToArray();
    }

    // Below them stand mail, shells and whatever else an operating system keeps, which a request with the right words in it could be led to.
    private static bool IsOfTheWeb(int port) => port is 80 or 443 or >= FirstOfAnybody;

    private static async Task<Stream> ConnectAsync(string host, IPAddress[] machines, int port, CancellationToken stop)
    {
        if (machines is [])
            throw new HttpRequestException($"{host} is not on the public internet");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(machines, port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
