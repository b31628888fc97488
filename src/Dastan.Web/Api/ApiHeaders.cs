namespace Dastan.Web.Api;

/// <summary>Headers of our own, and what several answers say alike.</summary>
public static class ApiHeaders
{
    /// <summary>The banks whose lists an answer is made of: <c>ECB, NBK</c>.</summary>
    public const string Sources = "Rates-Sources";

    /// <summary>The policy of what is no page: nothing in it runs, and nobody frames it.</summary>
    public const string NothingToRun = "default-src 'none'; frame-ancestors 'none'";
}
