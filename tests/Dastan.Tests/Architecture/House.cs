using System.Reflection;
using System.Runtime.CompilerServices;

namespace Dastan.Tests.Architecture;

/// <summary>The types of a house and the names of its two halves: ours, or one that breaks every rule.</summary>
internal sealed record House(string Domain, string Web, params IReadOnlyList<Assembly> Assemblies)
{
    public static House Ours { get; } =
        new(
            "Dastan.Domain",
            "Dastan.Web",
            typeof(Dastan.Domain.Refusal).Assembly,
            typeof(Dastan.Web.Commands.CommandLine).Assembly
        );

    public static House Broken { get; } =
        new("Dastan.Tests.Architecture.Broken.Domain", "Dastan.Tests.Architecture.Broken.Web", typeof(House).Assembly);

    /// <summary>All types that lie in no other and were written by hand, or made from a page that was.</summary>
    public IEnumerable<Type> Types =>
        Assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.DeclaringType is null && !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Where(type => Lies(type, Domain) || Lies(type, Web));

    public IEnumerable<Type> In(string space) => Types.Where(type => Lies(type, space));

    /// <summary>Does the type lie in the namespace, or in one below it?</summary>
    public static bool Lies(Type type, string space) =>
        type.Namespace == space || type.Namespace?.StartsWith(space + ".", StringComparison.Ordinal) == true;

    /// <summary>A mention for each of these types of a type that they must not know, as "Who knows What", in order.</summary>
    public static IReadOnlyList<string> Knowing(IEnumerable<Type> types, Func<Type, bool> forbidden) =>
        [
            .. types
                .SelectMany(type =>
                    Mentions.Of(type).Where(other => other != type && forbidden(other)).Select(other => (type, other))
                )
                .Select(pair => $"{pair.type.Name} knows {pair.other.FullName}")
                .Order(StringComparer.Ordinal),
        ];
}
