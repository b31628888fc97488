using Dastan.Web.Reader;

namespace Dastan.Web.Api.V2;

/// <summary>In which edition's words trackers are asked for.</summary>
internal static class TrackersAsked
{
    /// <summary>The same moment in the edition that is named, or in the first; null where there is no such edition, which is told as a problem.</summary>
    public static Reading? In(Reading reading, Asked asked)
    {
        var editions = reading.Snapshot.Editions;
        var code = asked.Text("edition") ?? editions[0].Code;
        var edition = editions.FirstOrDefault(one => one.Code == code);
        if (edition is null)
            asked.Refuse(
                Problems.BadValue(
                    "edition",
                    $"\"{code}\" is none of {string.Join(", ", editions.Select(one => one.Code))}."
                )
            );
        return asked.Problem is null ? reading with { Edition = edition! } : null;
    }
}
