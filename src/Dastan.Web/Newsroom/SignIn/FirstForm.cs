namespace Dastan.Web.Newsroom.SignIn;

/// <summary>What the first administrator sends.</summary>
public sealed record FirstForm
{
    public string? Name { get; init; }

    public string? Mail { get; init; }

    public string? Password { get; init; }

    /// <summary>The code of the language that they choose.</summary>
    public string? Language { get; init; }
}

/// <summary>The page that makes the first administrator.</summary>
/// <param name="Token">Of the link.</param>
/// <param name="Language">The code of the language that is chosen.</param>
/// <param name="Problem">Why it was not done; null at first.</param>
public sealed record FirstView(string Token, string Name, string Mail, string Language, string? Problem);
