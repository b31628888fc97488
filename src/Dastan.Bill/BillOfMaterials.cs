using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dastan.Bill;

/// <summary>
/// A bill of materials as CycloneDX 1.6 writes it in JSON (https://cyclonedx.org/docs/1.6/json/). It says neither when it was written nor who by: of the same
/// program it is the same, byte for byte.
/// </summary>
public static class BillOfMaterials
{
    private const string Paper = "dastan";

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="version">The paper's own.</param>
    /// <param name="direct">The addresses of the parts that the paper itself calls.</param>
    public static string Of(string version, IReadOnlyList<Part> parts, IEnumerable<string> direct)
    {
        var paper = Component("application", Paper, "Dastan", version);
        paper["licenses"] = Licence("MIT");
        var bill = new JsonObject
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["component"] = paper },
            ["components"] = new JsonArray([.. parts.Select(ComponentOf)]),
            ["dependencies"] = new JsonArray([
                Calls(Paper, direct),
                .. parts.Select(part => Calls(part.Address, part.Needs)),
            ]),
        };
        return bill.ToJsonString(Written) + "\n";
    }

    private static JsonObject ComponentOf(Part part)
    {
        var component = Component("library", part.Address, part.Name, part.Version);
        component["scope"] = "required";
        if (part.Sha512 is { } hash)
            component["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = hash });
        if (part.Licence is { } licence)
            component["licenses"] = Licence(licence);
        component["purl"] = part.Address;
        return component;
    }

    private static JsonObject Component(string type, string reference, string name, string version) =>
        new()
        {
            ["type"] = type,
            ["bom-ref"] = reference,
            ["name"] = name,
            ["version"] = version,
        };

    private static JsonArray Licence(string expression) =>
        new(
            expression.Contains(' ', StringComparison.Ordinal)
                ? new JsonObject { ["expression"] = expression }
                : new JsonObject { ["license"] = new JsonObject { ["id"] = expression } }
        );

    private static JsonObject Calls(string from, IEnumerable<string> to) =>
        new() { ["ref"] = from, ["dependsOn"] = new JsonArray([.. to.Select(address => (JsonNode)address)]) };
}
