namespace Dastan.Web.Https;

/// <summary>The paper can't be served over HTTPS with the certificate that the settings name.</summary>
/// <param name="sentence">Which file, what is wrong with it, and what to do.</param>
public sealed class UnusableCertificate(string sentence) : Exception(sentence);
