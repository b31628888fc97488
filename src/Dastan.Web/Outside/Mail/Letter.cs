namespace Dastan.Web.Outside.Mail;

/// <summary>A mail to one person.</summary>
/// <param name="To">A mail address as somebody typed it.</param>
/// <param name="Text">Plain text, lines with <c>\n</c>.</param>
public sealed record Letter(string To, string Subject, string Text);
