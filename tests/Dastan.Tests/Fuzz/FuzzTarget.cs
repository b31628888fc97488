namespace Dastan.Tests.Fuzz;

/// <summary>A place where something comes in from outside, and what must hold there whatever comes.</summary>
internal abstract class FuzzTarget : IAsyncDisposable
{
    /// <summary>Spoils something once, and sends it in.</summary>
    public abstract Task<Trial> TryAsync();

    /// <summary>Sends the same bytes in again; null where bytes alone do not say what was done.</summary>
    public virtual Trial? Again(ReadOnlyMemory<byte> body) => null;

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
