namespace Dastan.Web.Newsroom.SignIn;

/// <summary>What somebody sends to come in.</summary>
public sealed record SignInForm
{
    public string? Mail { get; init; }

    public string? Password { get; init; }

    /// <summary>Where they wanted to go.</summary>
    public string? To { get; init; }
}

/// <summary>The page with the ways in.</summary>
/// <param name="Problem">Why they are not in; null at first.</param>
public sealed record SignInView(string Mail, string To, string? Problem);
