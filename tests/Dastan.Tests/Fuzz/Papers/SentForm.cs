using System.Text;
using System.Text.Json;

namespace Dastan.Tests.Fuzz.Papers;

/// <summary>A body as it goes over the line, spoilt here and there.</summary>
/// <param name="Type">Its <c>Content-Type</c>.</param>
internal sealed record SentForm(string Type, byte[] Body)
{
    private const string Boundary = "----fuzz";

    /// <summary>Some fields get other values, are lost, come twice, or are called otherwise.</summary>
    public static SentForm Of(ShownForm form, Random random)
    {
        var fields = form.Fields.ToList();
        for (var acts = random.Next(4); acts > 0 && fields.Count > 0; acts--)
        {
            var at = random.Next(fields.Count);
            var (name, _) = fields[at];
            switch (random.Next(8))
            {
                case 0:
                    fields.RemoveAt(at);
                    break;
                case 1:
                    fields.Add(new(name, NastyValues.One(random)));
                    break;
                case 2:
                    fields[at] = new(name + "[0].x"[..random.Next(6)], fields[at].Value);
                    break;
                default:
                    fields[at] = new(name, NastyValues.One(random));
                    break;
            }
        }
        return random.Next(10) switch
        {
            0 or 1 => InParts(fields, random),
            2 => AsJson(fields),
            _ => InOne(fields),
        };
    }

    /// <summary>The same with other bytes here and there, and now and then another type.</summary>
    public SentForm Spoilt(Spoiler spoiler, Random random) =>
        new(
            random.Next(8) == 0 ? Type[..random.Next(Type.Length)] : Type,
            Body is [] ? Body : Edit.Apply(Body, spoiler.Spoil(Body))
        );

    private static SentForm InOne(List<KeyValuePair<string, string>> fields) =>
        new(
            "application/x-www-form-urlencoded",
            Encoding.ASCII.GetBytes(
                string.Join(
                    '&',
                    fields.Select(field => $"{NastyValues.Escaped(field.Key)}={NastyValues.Escaped(field.Value)}")
                )
            )
        );

    private static SentForm AsJson(List<KeyValuePair<string, string>> fields) =>
        new(
            "application/json",
            JsonSerializer.SerializeToUtf8Bytes(
                fields.DistinctBy(field => field.Key).ToDictionary(field => field.Key, field => field.Value)
            )
        );

    private static SentForm InParts(List<KeyValuePair<string, string>> fields, Random random)
    {
        var parts = fields.Select(field =>
            $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{field.Key}\"{FileName(random)}\r\n\r\n{field.Value}\r\n"
        );
        return new(
            $"multipart/form-data; boundary={Boundary}",
            NastyValues.Bytes(string.Concat(parts) + $"--{Boundary}--\r\n")
        );
    }

    private static string FileName(Random random) =>
        random.Next(6) == 0 ? $"; filename=\"{NastyValues.One(random)}\"\r\nContent-Type: image/png" : "";
}
