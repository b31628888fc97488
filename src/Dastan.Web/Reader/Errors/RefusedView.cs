namespace Dastan.Web.Reader.Errors;

/// <summary>An address or a request that cannot be answered: 400, 405, 414 and their like.</summary>
/// <param name="Status">The HTTP status.</param>
public sealed record RefusedView(int Status);
