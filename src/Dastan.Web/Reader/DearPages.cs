using System.Text.RegularExpressions;
using Dastan.Web.Api;
using Dastan.Web.Reader.Errors;

namespace Dastan.Web.Reader;

/// <summary>
/// Holds back who asks for what is dear to answer, searches and drawn charts, more often than anybody reads. They count as calls of the API do, and with them: one
/// address has as many a minute as is set.
/// </summary>
public sealed partial class DearPages(RequestDelegate next, CallLimits limits, Apology apology)
{
    public Task InvokeAsync(HttpContext context)
    {
        // Without a query nothing is looked for, and a chart is one of those that pages show.
        if (
            context.Request.QueryString.HasValue
            && Dear().IsMatch(context.Request.Path.Value ?? "")
            && limits.Wait(context) is { } wait
        )
        {
            SafetyHeaders.On(context.Response);
            return apology.HoldBackAsync(context, wait);
        }
        return next(context);
    }

    [GeneratedRegex(@"^(/[^/]+)?/(search(\.[a-z]+)?|data(/[^/]+)?\.(svg|png))/?$", RegexOptions.IgnoreCase)]
    private static partial Regex Dear();
}
