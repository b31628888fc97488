namespace Dastan.Bench.Press;

/// <summary>A script of wrk's that asks for addresses drawn by lot.</summary>
internal static class Script
{
    /// <returns>Its file.</returns>
    public static string Of(Options options, string name, IEnumerable<string> paths)
    {
        var file = Path.Combine(options.Work, $"{name}.lua");
        File.WriteAllText(
            file,
            $$"""
            local paths = {
            {{string.Join('\n', paths.Select(path => $"\"{path}\","))}}
            }
            local requests = {}
            function init()
              math.randomseed(os.time())
              for at, path in ipairs(paths) do requests[at] = wrk.format("GET", path) end
            end
            function request() return requests[math.random(#requests)] end
            """
        );
        return file;
    }
}
