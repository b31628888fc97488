namespace Dastan.Web.Commands;

/// <summary>Why a command was not done, in a sentence for the person at the terminal; it ends with exit code 1.</summary>
public sealed class CommandRefusal(string sentence) : Exception(sentence);
