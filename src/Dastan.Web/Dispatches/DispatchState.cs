namespace Dastan.Web.Dispatches;

/// <summary>How far something is that is sent out.</summary>
public enum DispatchState
{
    /// <summary>It is to be sent, for the first time or again.</summary>
    Waiting,

    /// <summary>The other side has taken it.</summary>
    Sent,

    /// <summary>It was tried as often as it is worth: a person decides.</summary>
    Dead,

    /// <summary>Nobody is to have it any more: a person said so, or it is no longer true.</summary>
    Dropped,
}
