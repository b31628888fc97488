namespace Dastan.Web.Press;

/// <summary>Another node has written something that this one may have to hear of. Who misses a call hears of it at the next look.</summary>
public sealed class NodeCalls
{
    /// <summary>Raised on the thread that heard it; a listener is not to hold it up.</summary>
    public event Action? Called;

    public void Call() => Called?.Invoke();
}
