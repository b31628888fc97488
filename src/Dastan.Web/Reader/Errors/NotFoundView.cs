using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Errors;

/// <summary>404.</summary>
/// <param name="Guess">Words from the address that was asked for, to search with; "" for none.</param>
/// <param name="Latest">Newest stories; empty while they cannot be read.</param>
public sealed record NotFoundView(string Guess, IReadOnlyList<StoryCard> Latest);
