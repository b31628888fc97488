namespace Dastan.Web.Newsroom.SignIn;

/// <summary>What a browser still has of the newsroom when somebody signs out.</summary>
internal static class KeptPages
{
    /// <summary>
    /// Has it forget the pages and pictures that it kept, those behind its Back button too. What it stores stays: a draft that the server never
    /// got is nowhere else.
    /// </summary>
    public static void Forget(HttpResponse answer) => answer.Headers["Clear-Site-Data"] = "\"cache\"";
}
