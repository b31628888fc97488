namespace Dastan.Bench.Press;

/// <summary>Holds the servers to the same answers: who says less has less to do.</summary>
internal static class SameAnswers
{
    // nginx says Server and Connection whether one wants it or not; an ETag each makes in its own form.
    private static readonly string[] MayDiffer = ["Date", "Server", "Connection", "ETag"];

    /// <returns>The kinds, each with the ETag that nginx has for it.</returns>
    /// <exception cref="InvalidOperationException">They differ: nothing is to be measured.</exception>
    public static IReadOnlyList<Kind> Check(IReadOnlyList<Kind> kinds, Server nginx, params IEnumerable<Server> ours)
    {
        using var reference = Server.Client(nginx.Address);
        return
        [
            .. kinds.Select(kind =>
            {
                var its = Answer.To(reference, kind.File);
                var etag = its.Headers.GetValueOrDefault("ETag") ?? throw Differs(kind, "nginx has no ETag");
                foreach (var server in ours)
                    Check(kind, server, its);
                if (Answer.To(reference, kind.File, etag).Status is not 304)
                    throw Differs(kind, "nginx does not know its own ETag");
                return kind with { FileETag = etag };
            }),
        ];
    }

    private static void Check(Kind kind, Server server, Answer its)
    {
        using var client = Server.Client(server.Address);
        var mine = Answer.To(client, kind.Path);
        if (mine.Status is not 200 || its.Status is not 200)
            throw Differs(kind, $"statuses are {mine.Status} and {its.Status}");
        if (!mine.Body.AsSpan().SequenceEqual(its.Body))
            throw Differs(kind, "the bodies are not the same");
        if (Lines(mine).Except(Lines(its)).Concat(Lines(its).Except(Lines(mine))).ToList() is { Count: > 0 } apart)
            throw Differs(kind, string.Join("; ", apart));
        if (!mine.Headers.ContainsKey("ETag") || Answer.To(client, kind.Path, kind.ETag).Status is not 304)
            throw Differs(kind, "our ETag is not known again");
    }

    // When a list last changed, a program that has just started knows as the time of its start: each says another, as long.
    private static IEnumerable<string> Lines(Answer answer) =>
        answer
            .Headers.Where(header => !MayDiffer.Contains(header.Key))
            .Select(header => header.Key is "Last-Modified" ? header.Key : $"{header.Key}: {header.Value}");

    private static InvalidOperationException Differs(Kind kind, string how) =>
        new($"nginx and this program do not give the same {kind.Name}, so that nothing is measured: {how}.");
}
