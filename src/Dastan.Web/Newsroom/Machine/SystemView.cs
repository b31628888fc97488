namespace Dastan.Web.Newsroom.Machine;

/// <summary>How the program and what it stands on are doing.</summary>
public sealed record SystemView(IReadOnlyList<SystemPart> Parts);

/// <summary>What belongs together.</summary>
public sealed record SystemPart(string Title, IReadOnlyList<SystemLine> Lines);

/// <param name="IsWrong">Somebody should look at it.</param>
public sealed record SystemLine(string Name, string Value, bool IsWrong = false);
