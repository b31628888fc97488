using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dastan.Tests.Formats.WordPress;

/// <summary>What an independent reader found in a file of the shared exports; its README says what each rule asks.</summary>
internal sealed class ExpectedReading
{
    private readonly JsonObject rules;

    private ExpectedReading(string file, JsonObject rules) => (File, this.rules) = (file, rules);

    public string File { get; }

    public bool MustBeRefused => rules["refuse"]?.GetValue<bool>() ?? false;

    public bool MayBeRefused => MustBeRefused || rules["refuseOrRecover"] is not null || rules["any"] is not null;

    /// <summary>Whether <see cref="Items"/> are the least that is to be saved, rather than all there is.</summary>
    public bool IsBroken => rules["items"] is null;

    public IReadOnlyList<JsonObject> Items => [.. Whole("items")?.AsArray().Select(item => item!.AsObject()) ?? []];

    public IReadOnlyList<string> MustNotShow => Patterns("mustNotShow");

    public IReadOnlyList<string> MustNotContain => Patterns("mustNotContain");

    public static IReadOnlyList<ExpectedReading> In(string folder) =>
        [
            .. JsonNode
                .Parse(System.IO.File.ReadAllText(Path.Combine(folder, "expected.json")))!
                .AsObject()
                .Select(file => new ExpectedReading(file.Key, file.Value!.AsObject())),
        ];

    private JsonNode? Whole(string name) => rules[name] ?? rules["recovered"]?[name];

    private IReadOnlyList<string> Patterns(string name) =>
        [.. Whole(name)?.AsArray().Select(pattern => pattern!.GetValue<string>()) ?? []];
}

internal static class ExpectedItem
{
    extension(JsonObject item)
    {
        public string? Text(string name) => item[name]?.GetValue<string>();

        public IReadOnlyList<string> Names(string name) =>
            item[name] is { } names ? names.Deserialize<List<string>>()! : [];
    }
}
