namespace Dastan.Web.Commands;

/// <summary>A secret that stands in a setting, or in a file that another setting names.</summary>
internal static class GivenSecret
{
    /// <returns>Null where neither is set.</returns>
    /// <exception cref="CommandRefusal">Both are set, or the file can't be read. The sentence does not repeat the secret.</exception>
    public static string? Read(GivenSettings given, string name, string nameOfFile)
    {
        var (secret, file) = (given[name], given[nameOfFile]);
        if (secret is not null && file is not null)
            throw new CommandRefusal($"{name} and {nameOfFile} are both set: which is it?");
        if (file is null)
            return secret;
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusal($"The file that {nameOfFile} names can't be read ({problem.Message})");
        }
    }
}
