using Dastan.Domain.Rates;
using Dastan.Tests.Rates.Asking;
using Dastan.Web;
using Dastan.Web.Outside;
using Microsoft.Extensions.Time.Testing;

namespace Dastan.Tests.Outside;

/// <summary>A server that stands in a bank's place, and the client that asks it.</summary>
public abstract class AskedOutside : IAsyncLifetime
{
    protected static readonly Bank Bank = Bank.Find("NBK")!;

    protected static readonly Instant Now = Instant.FromUtc(2026, 4, 1, 11, 0);

    private protected BankServer Server { get; private set; } = null!;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Server = await BankServer.OpenAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    protected static Func<RateSettings, RateSettings> Elsewhere(string address) =>
        settings =>
            settings with
            {
                Banks = new Dictionary<string, BankSettings> { ["NBK"] = new() { Address = new(address) } },
            };

    private protected BankClient Client(Func<RateSettings, RateSettings>? with = null) =>
        new(
            new NewspaperSettings { Rates = with?.Invoke(Server.AsAllBanks()) ?? Server.AsAllBanks() },
            new FakeTimeProvider(Now.ToDateTimeOffset()),
            PublicAddress.Is
        );

    private protected async Task<BankReply> AskAsync(string path, Func<RateSettings, RateSettings>? with = null)
    {
        using var client = Client(with);
        return await client.AskAsync(Bank, new BankRequest(path), null, Stop);
    }

    protected async Task<string> OutageAsync(string path, Func<RateSettings, RateSettings>? with = null) =>
        (await Assert.ThrowsAsync<OutsideException>(() => AskAsync(path, with))).Message;
}
