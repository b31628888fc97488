// What the rules of BordersTests are shown, to be seen failing. Nothing here is ever run.
namespace Dastan.Tests.Architecture.Broken.Domain.Tales
{
    internal sealed class Tale
    {
        public System.Net.IPAddress? Origin { get; init; }

        public Desks.Desk? Desk { get; init; }

        public static Func<string> Escape(string text, System.Data.DbType type) =>
            () => System.Net.WebUtility.HtmlEncode(text) + type;
    }
}

namespace Dastan.Tests.Architecture.Broken.Domain.Desks
{
    internal sealed class Desk(Microsoft.Extensions.Logging.ILogger log)
    {
        public object Log => log;

        public Fronts.Slot? Slot { get; init; }
    }
}

namespace Dastan.Tests.Architecture.Broken.Domain.Fronts
{
    internal sealed record Slot(IReadOnlyList<Tales.Tale> Tales, Apart.Word Word);
}

namespace Dastan.Tests.Architecture.Broken.Domain.Apart
{
    internal sealed record Word(string Text);
}
