namespace Dastan.Domain.Rates.Reading;

/// <summary>
/// Nothing of an answer can be trusted. <see cref="Payload.Read"/> is the one place that catches it, and makes of it
/// <see cref="ReadingOutcome.Rejected"/> with the bank and the address before the reason.
/// </summary>
/// <param name="found">What was found where, as the end of a sentence: <c>its root is "html"</c>.</param>
public sealed class UnreadableAnswer(string found) : FormatException(found);
