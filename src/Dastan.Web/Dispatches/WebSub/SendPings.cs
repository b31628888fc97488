using System.Text;
using Dastan.Web.Outside;

namespace Dastan.Web.Dispatches.WebSub;

/// <summary>Tells a hub elsewhere which of our feeds have changed, many at once: <c>hub.mode=publish</c> with an <c>hub.url</c> for each.</summary>
public sealed class SendPings(PostClient client) : ISender
{
    public string Channel => TellFeeds.Pinging;

    public int MostInOne => 20;

    public async Task<Delivery> SendAsync(IReadOnlyList<Dispatch> dispatches, CancellationToken stop)
    {
        var feeds = dispatches.SelectMany(one => one.Content.Split(' ')).Distinct();
        var body = "hub.mode=publish" + string.Concat(feeds.Select(feed => $"&hub.url={Uri.EscapeDataString(feed)}"));
        return await client.PostAsync(
            new OutsideRequest(new Uri(dispatches[0].Target))
            {
                IsPost = true,
                Body = Encoding.ASCII.GetBytes(body),
                ContentType = "application/x-www-form-urlencoded",
            },
            stop
        );
    }
}
