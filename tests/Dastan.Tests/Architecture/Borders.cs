using System.Net.Sockets;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Components;

namespace Dastan.Tests.Architecture;

/// <summary>The borders inside the house. Each rule lists who breaks it, so that a failing test says what to mend.</summary>
internal static class Borders
{
    private static readonly string[] OutsideTheDomain = ["System.Net", "System.Data", "Microsoft"];

    private static readonly string[] Providers =
    [
        "Npgsql",
        "Microsoft.Data.Sqlite",
        "Microsoft.EntityFrameworkCore.Sqlite",
        "SQLitePCLRaw",
    ];

    private static readonly Type[] Connections =
    [
        typeof(HttpMessageInvoker),
        typeof(HttpClient),
        typeof(HttpMessageHandler),
        typeof(SocketsHttpHandler),
        typeof(IHttpClientFactory),
        typeof(Socket),
        typeof(TcpClient),
        typeof(UdpClient),
        typeof(System.Net.Mail.SmtpClient),
        typeof(System.Net.WebSockets.ClientWebSocket),
    ];

    /// <summary>The domain computes: no network, no database, no framework. WebUtility lies among the first, but only escapes text.</summary>
    public static IReadOnlyList<string> DomainLeansOnNothing(House house) =>
        House.Knowing(
            house.In(house.Domain),
            other =>
                OutsideTheDomain.Any(space => House.Lies(other, space))
                && !other.IsCompilerMark
                && other != typeof(System.Net.WebUtility)
        );

    /// <summary>No folder of the domain knows another that, over however many steps, knows it.</summary>
    public static IReadOnlyList<string> DomainFoldersFormNoCircle(House house)
    {
        var known = house
            .In(house.Domain)
            .SelectMany(type =>
                Mentions.Of(type).Select(other => (From: Folder(house, type), To: Folder(house, other)))
            )
            .Where(step => step is { From: not null, To: not null } && step.From != step.To)
            .Distinct()
            .ToLookup(step => step.From!, step => step.To!);
        return
        [
            .. known
                .Select(folder => folder.Key)
                .Where(folder => Reach(known, folder).Contains(folder))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What anybody may see does not know what staff do.</summary>
    public static IReadOnlyList<string> ReaderDoesNotKnowNewsroom(House house) =>
        House.Knowing(house.In($"{house.Web}.Reader"), other => House.Lies(other, $"{house.Web}.Newsroom"));

    /// <summary>A slice is called by the table of routes alone.</summary>
    public static IReadOnlyList<string> NoSliceCallsAnother(House house) =>
        House.Knowing(house.Types.Where(IsSlice), IsSlice);

    /// <summary>A page or part shows what it is given: it asks neither the database nor the clock.</summary>
    public static IReadOnlyList<string> PagesOnlyShow(House house) =>
        House.Knowing(
            house.Types.Where(type => type.IsAssignableTo(typeof(IComponent))),
            other =>
                House.Lies(other, "Microsoft.EntityFrameworkCore")
                || other.IsAssignableTo(typeof(NewsDb))
                || other.IsAssignableTo(typeof(TimeProvider))
                || other.IsAssignableTo(typeof(IClock))
        );

    /// <summary>That there is more than one kind of database is known in one folder.</summary>
    public static IReadOnlyList<string> OnlyDataNamesAProvider(House house) =>
        House.Knowing(
            house.Types.Where(type => !House.Lies(type, $"{house.Web}.Data")),
            other =>
                Providers.Any(provider => other.Assembly.GetName().Name!.StartsWith(provider, StringComparison.Ordinal))
                || (other != typeof(NewsDb) && other.IsAssignableTo(typeof(NewsDb)))
        );

    /// <summary>Connections are opened in the folders that speak with the outside.</summary>
    public static IReadOnlyList<string> OnlyAdaptersConnect(House house, params IEnumerable<string> adapters) =>
        House.Knowing(
            house.Types.Where(type => !adapters.Any(adapter => House.Lies(type, $"{house.Web}.{adapter}"))),
            other => Connections.Contains(other)
        );

    extension(Type type)
    {
        /// <summary>Is it one of the marks that the compiler itself sets or embeds?</summary>
        private bool IsCompilerMark =>
            type.IsAssignableTo(typeof(Attribute))
            && type.Namespace is "Microsoft.CodeAnalysis" or "System.Runtime.CompilerServices";
    }

    /// <summary>A slice is a static class with a public method named after the HTTP method that it answers.</summary>
    private static bool IsSlice(Type type) =>
        type is { IsAbstract: true, IsSealed: true }
        && type.GetMethods()
            .Any(method => method is { IsStatic: true, Name: "Get" or "Post" or "Put" or "Patch" or "Delete" });

    private static string? Folder(House house, Type type) =>
        House.Lies(type, house.Domain) && type.Namespace != house.Domain
            ? type.Namespace![(house.Domain.Length + 1)..].Split('.')[0]
            : null;

    private static HashSet<string> Reach(ILookup<string, string> known, string from)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(known[from]);
        while (open.TryPop(out var folder))
            if (reached.Add(folder))
                foreach (var next in known[folder])
                    open.Push(next);
        return reached;
    }
}
