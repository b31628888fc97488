using Dastan.Web.Parts;

namespace Dastan.Web.Newsroom.Shell;

/// <summary>A page that only says something.</summary>
/// <param name="Way">Where to go on from there; null for nowhere.</param>
public sealed record MessageView(string Text, Link? Way);
