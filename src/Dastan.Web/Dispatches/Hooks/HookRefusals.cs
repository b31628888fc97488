using Dastan.Domain;

namespace Dastan.Web.Dispatches.Hooks;

/// <summary>Why a web hook can't be as it is wanted.</summary>
public static class HookRefusals
{
    public static Refusal Nameless { get; } = new("hook-nameless", "Give it a name of at most 80 characters.");

    public static Refusal NoAddress { get; } =
        new(
            "hook-address",
            "It needs a whole address that begins with https:// (or http://), without a name and password in it and without a fragment."
        );

    public static Refusal TellsNothing { get; } = new("hook-tells-nothing", "Choose what it is to be told of.");
}
