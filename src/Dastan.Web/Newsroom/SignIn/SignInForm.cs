namespace Dastan.Web.Newsroom.SignIn;

/// <summary>What somebody sends to come in.</summary>
public sealed record SignInForm
{
    public string? Mail { get; init; }

    public string? Password { get; init; }

    /// <summary>A passkey as the browser tells of it, in JSON.</summary>
    public string? Credential { get; init; }

    /// <summary>Of the second step: from the program that makes codes, or one of the codes for emergencies.</summary>
    public string? Code { get; init; }

    /// <summary>Where they wanted to go.</summary>
    public string? To { get; init; }
}

/// <summary>The page with the ways in.</summary>
/// <param name="Why">Why whoever is in has come here; null for who comes in.</param>
/// <param name="Problem">Why they are not in; null at first.</param>
public sealed record SignInView(string Mail, string To, string? Why, string? Problem);

/// <summary>The page of the second step.</summary>
/// <param name="Problem">Why they are not in; null at first.</param>
public sealed record SecondStepView(string To, string? Problem);
