namespace Dastan.Bench.Press.Hour;

/// <summary>The server of the hour, on one processor, always at the same port.</summary>
internal sealed class ServedHour : IDisposable
{
    private readonly Paper paper;
    private readonly int port = Press.Server.FreePort();

    public ServedHour(Paper paper)
    {
        this.paper = paper;
        Server = paper.ServeOnOneCore(port);
    }

    public Server Server { get; private set; }

    public string Data => paper.Data;

    public void KillAndStartAgain()
    {
        Server.Signal("KILL");
        Server.Dispose();
        Server = paper.ServeOnOneCore(port);
    }

    public void Dispose() => Server.Dispose();
}
