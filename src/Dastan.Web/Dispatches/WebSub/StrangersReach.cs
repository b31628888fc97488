using System.Net;

namespace Dastan.Web.Dispatches.WebSub;

/// <summary>Where subscribers of feeds may be, whom anybody can name: on the public internet.</summary>
public sealed record StrangersReach(Func<IPAddress, bool> MayReach);
