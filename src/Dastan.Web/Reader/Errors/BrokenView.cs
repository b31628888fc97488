namespace Dastan.Web.Reader.Errors;

/// <summary>500 or 503: our fault. It is shown when the database may be away, so that it asks for nothing.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Reference">What to name when writing to us; it stands in the log too.</param>
public sealed record BrokenView(int Status, string Reference);
