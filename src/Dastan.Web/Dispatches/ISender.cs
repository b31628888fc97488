namespace Dastan.Web.Dispatches;

/// <summary>Carries dispatches of one channel to the outside.</summary>
public interface ISender
{
    /// <summary>The channel's name, as dispatches have it.</summary>
    string Channel { get; }

    /// <summary>How many go to a target in one message; 1 where each is a message of its own.</summary>
    int MostInOne { get; }

    /// <summary>Whether strangers decide to whom it goes. Then what became of it is not kept: they could have as much of it as they like.</summary>
    bool IsForStrangers => false;

    /// <summary>Whether strangers decide how many targets there are. Then few of them are told at once, beside those of other channels and never in their place.</summary>
    bool HasStrangeTargets => IsForStrangers;

    /// <summary>Sends, once; never throws for what the other side does.</summary>
    Task<Delivery> SendAsync(IReadOnlyList<Dispatch> dispatches, CancellationToken stop);
}
