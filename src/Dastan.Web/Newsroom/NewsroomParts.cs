using Dastan.Web.Data;
using Dastan.Web.Newsroom.Account;
using Dastan.Web.Newsroom.Calendar;
using Dastan.Web.Newsroom.Desk;
using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.Pictures;
using Dastan.Web.Newsroom.SignIn;
using Dastan.Web.Newsroom.Stories;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.Identity;

namespace Dastan.Web.Newsroom;

/// <summary>What the newsroom is made of: ASP.NET Core Identity over the paper's database, its cookies, and the acts as policies.</summary>
public static class NewsroomParts
{
    // Every cookie of ours has it in its name: Press takes whoever sends one for somebody in particular.
    private const string CookieName = "dastan";

    public static void AddNewsroom(this IServiceCollection services, NewspaperSettings settings)
    {
        _ = services
            .AddDataProtection()
            .SetApplicationName("Dastan")
            // Keys of earlier versions say by themselves how they are used.
            .UseCryptographicAlgorithms(new() { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM })
            .PersistKeysToDbContext<NewsDb>();
        _ = services.AddHttpContextAccessor();
        _ = services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        _ = services
            .AddIdentityCore<StaffMember>(SetUp)
            .AddUserStore<StaffStore>()
            .AddSignInManager<StaffSignIn>()
            .AddClaimsPrincipalFactory<StaffClaims>()
            .AddPasswordValidator<Passwords>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<TimedCodes>(TokenOptions.DefaultAuthenticatorProvider);
        foreach (var (scheme, name) in Cookies)
            _ = services.Configure<CookieAuthenticationOptions>(scheme, cookie => SetUp(cookie, name, settings));
        _ = services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, SetUpSessions);
        _ = services.AddAuthorization(Acts.AsPolicies);
        _ = services.Configure<PasswordHasherOptions>(hashes => hashes.IterationCount = settings.PasswordRounds);
        _ = services.Configure<IdentityPasskeyOptions>(passkeys => SetUp(passkeys, settings));
        _ = services
            .AddScoped<NewPasskeys>()
            .AddSingleton<RefusedSignIns>()
            .AddSingleton<NobodysPassword>()
            .AddScoped<Entrance>()
            .AddScoped<OwnAccount>()
            .AddScoped<Everybody>()
            .AddScoped<PictureShelf>();
        _ = services
            .AddScoped<StoryViews>()
            .AddScoped<WrittenStories>()
            .AddScoped<StoryNotes>()
            .AddScoped<DeskViews>()
            .AddScoped<PlannedDays>()
            .AddScoped<CalendarPages>()
            .AddScoped<TopicSuggesting>()
            .AddScoped<StoryDeeds>()
            .AddScoped<Planning>()
            .AddScoped<StoryChecking>()
            .AddScoped<LinkChecking>()
            .AddScoped<PageWeighing>();
    }

    /// <summary>Who it is, for addresses of the newsroom alone. To stand before routing.</summary>
    public static void KnowStaff(this WebApplication app)
    {
        // Else they are put before everything, and asked for every page of every reader.
        var properties = ((IApplicationBuilder)app).Properties;
        properties["__AuthenticationMiddlewareSet"] = properties["__AuthorizationMiddlewareSet"] = true;
        _ = app.UseWhen(NewsroomAddress.Is, newsroom => newsroom.UseAuthentication().UseMiddleware<NewsroomEdge>());
    }

    /// <summary>Whether they may, by the act of the address. To stand after routing.</summary>
    public static void AskActs(this WebApplication app) =>
        app.UseWhen(NewsroomAddress.Is, newsroom => newsroom.UseAuthorization());

    private static readonly (string Scheme, string Name)[] Cookies =
    [
        (IdentityConstants.ApplicationScheme, CookieName),
        (IdentityConstants.TwoFactorUserIdScheme, CookieName + "-second-step"),
        (IdentityConstants.TwoFactorRememberMeScheme, CookieName + "-known-device"),
        (IdentityConstants.ExternalScheme, CookieName + "-elsewhere"),
    ];

    private static void SetUp(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.User.RequireUniqueEmail = true;
        identity.User.AllowedUserNameCharacters = "";
        identity.Password = new()
        {
            RequiredLength = Passwords.ShortestLength,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
    }

    private static void SetUp(IdentityPasskeyOptions passkeys, NewspaperSettings settings)
    {
        // The device asks who it is, and knows whose passkeys it has: one button, no name to type.
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        // For whom passkeys are is not to hang on what a request calls us. On one's own machine there is nothing else to go by.
        if (settings.Address is { } address)
            passkeys.ServerDomain = new Uri(address).Host;
    }

    private static void SetUp(CookieAuthenticationOptions cookie, string name, NewspaperSettings settings)
    {
        var isSecure = settings.IsPublicOnHttps;
        // A browser takes a cookie with this prefix from this host alone, over https.
        cookie.Cookie.Name = isSecure ? $"__Host-{name}" : name;
        cookie.Cookie.SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
    }

    private static void SetUpSessions(CookieAuthenticationOptions cookie)
    {
        // The session in the database says how long it lasts; this only has to be longer.
        cookie.ExpireTimeSpan = TimeSpan.FromDays(400);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = NewsroomAddress.SignIn;
        cookie.ReturnUrlParameter = "to";
        cookie.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
        cookie.Events.OnRedirectToLogin = ToSignIn;
        cookie.Events.OnRedirectToAccessDenied = denied =>
        {
            denied.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    // What is sent, or asked by a script, is not to end on a form for signing in.
    private static Task ToSignIn(RedirectContext<CookieAuthenticationOptions> way)
    {
        var request = way.Request;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (isRead && request.Headers["Sec-Fetch-Dest"] is not ["empty"])
            // By its path: behind a proxy we do not know how we were called. What a request calls its host need not be one.
            way.Response.Redirect(way.RedirectUri[$"{request.Scheme}://{request.Host}".Length..]);
        else
            way.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
