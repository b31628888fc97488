namespace Dastan.Web.Newsroom.SignIn;

/// <summary>What somebody sends who comes by a link.</summary>
public sealed record LinkForm
{
    public string? Name { get; init; }

    public string? Mail { get; init; }

    /// <summary>A new one; not needed with a passkey.</summary>
    public string? Password { get; init; }

    /// <summary>A new passkey as the browser tells of it, in JSON; "" for none.</summary>
    public string? Credential { get; init; }

    /// <summary>The code of the language that they choose.</summary>
    public string? Language { get; init; }
}

/// <summary>The page to which a link leads.</summary>
/// <param name="Explanation">What it is for.</param>
/// <param name="IsNew">Do they join? Who returns is known already.</param>
/// <param name="Language">The code of the language that is chosen.</param>
/// <param name="Problem">Why it was not done; null at first.</param>
public sealed record LinkView(
    string Token,
    string Explanation,
    bool IsNew,
    string Name,
    string Mail,
    string Language,
    string? Problem
);
