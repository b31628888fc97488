namespace Dastan.Web.Newsroom;

/// <summary>Which addresses are the newsroom's: <c>/newsroom</c> and all below it.</summary>
public static class NewsroomAddress
{
    public const string Root = "/newsroom";
    public const string SignIn = Root + "/sign-in";
    public const string SignOut = Root + "/sign-out";
    public const string SecondStep = SignIn + "/code";
    public const string Account = Root + "/account";
    public const string OwnSecondStep = Account + "/second-step";

    public const string Views = Root + "/views";
    public const string Calendar = Root + "/calendar";
    public const string Fronts = Root + "/fronts";
    public const string People = Root + "/people";
    public const string Pictures = Root + "/pictures";
    public const string Audit = Root + "/audit";
    public const string System = Root + "/system";
    public const string Topics = Root + "/topics";
    public const string Bylines = Root + "/bylines";
    public const string Trackers = Root + "/trackers";
    public const string Redirects = Root + "/redirects";
    public const string Pages = Root + "/pages";
    public const string Dispatches = Root + "/dispatches";
    public const string Hooks = Root + "/hooks";
    public const string Settings = Root + "/settings";

    public static bool Is(HttpContext context) => Is(context.Request.Path);

    public static bool Is(PathString path) => path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    /// <summary>The form for signing in, for whoever is signed in already.</summary>
    /// <param name="to">Where it leads then.</param>
    public static string SignInAgain(string to) => $"{SignIn}?again=true&to={to}";

    /// <summary>Where what decides who comes in, and how, belongs to: the account, or the people of the paper. Null for all else.</summary>
    public static string? DecidesWhoComesIn(PathString path) =>
        path.StartsWithSegments(People, StringComparison.OrdinalIgnoreCase) ? People
        : WaysIn.Any(way => path.StartsWithSegments(Account + way, StringComparison.OrdinalIgnoreCase)) ? Account
        : null;

    private static readonly string[] WaysIn = ["/password", "/passkeys", "/second-step", "/recovery-codes"];

    /// <summary>
    /// Where somebody wanted to go, if that is an address of the newsroom, as a browser writes it: what is not ASCII, in its percents. Its root otherwise.
    /// </summary>
    public static string OrRoot(string? wanted) =>
        wanted is not null
        && wanted.StartsWith('/')
        && wanted.All(sign => sign is >= '!' and <= '~' and not '\\')
        && Is(wanted.Split('?', '#')[0])
            ? wanted
            : Root;
}
