namespace Dastan.Domain.Rates.Reading;

/// <summary>
/// A row says nothing that can be trusted. <see cref="RateList.Add(string?, Func{RowText})"/> catches it and keeps it as a <see cref="RefusedRow"/>.
/// </summary>
/// <param name="found">What was found, as the end of a sentence about the row: <c>has Value twice</c>.</param>
public sealed class UnreadableRow(string found) : FormatException(found);
