using Dastan.Domain.Papers;
using NodaTime.Text;

namespace Dastan.Tests.Papers;

/// <summary>Times as they are typed, by the clock of a zone.</summary>
public sealed class ClockTimeTests
{
    [Theory]
    [InlineData("Asia/Almaty", "2026-11-26T18:00", "2026-11-26T13:00:00Z")]
    [InlineData("Asia/Almaty", " 2026-11-26T18:00:07 ", "2026-11-26T13:00:07Z")]
    [InlineData("Asia/Almaty", "2028-02-29T00:00", "2028-02-28T19:00:00Z")]
    // Almaty's clocks were set back for good in the night of 1 March 2024: 23:30 came twice.
    [InlineData("Asia/Almaty", "2024-02-29T23:30", "2024-02-29T17:30:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29T01:59", "2026-03-29T00:59:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00Z")]
    public void A_time_is_an_instant_and_the_first_of_two(string zone, string typed, string instant)
    {
        var read = ClockTime.Read(typed, DateTimeZoneProviders.Tzdb[zone]);

        Assert.Null(read.No);
        Assert.Equal(instant, InstantPattern.General.Format(read.At!.Value));
    }

    [Fact]
    public void What_has_to_be_over_is_the_second_of_two()
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

        Assert.Equal(Instant.FromUtc(2026, 10, 25, 1, 30), ClockTime.ReadEnd("2026-10-25T02:30", berlin).At);
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 2, 0), ClockTime.ReadEnd("2026-10-25T03:00", berlin).At);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("soon")]
    [InlineData("2027-02-29T10:00")]
    [InlineData("2026-11-26")]
    [InlineData("2026-11-26T18:00Z")]
    [InlineData("10000-01-01T00:00")]
    public void What_is_no_time_is_refused(string? typed)
    {
        var read = ClockTime.Read(typed, DateTimeZone.Utc);

        Assert.Null(read.At);
        Assert.Equal(("not-a-time", typed ?? ""), (read.No!.Code, read.No.With[0]));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T02:00", "2026-03-29T03:00")]
    [InlineData("Europe/Berlin", "2026-03-29T02:00", "2026-03-29T02:00", "2026-03-29T03:00")]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-04T02:00", "2026-10-04T02:30")]
    // A whole day that Samoa left out.
    [InlineData("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T00:00", "2011-12-31T00:00")]
    public void A_time_that_clocks_leave_out_is_refused_with_what_they_do(
        string zone,
        string typed,
        string from,
        string to
    )
    {
        var read = ClockTime.Read(typed, DateTimeZoneProviders.Tzdb[zone]);

        Assert.Equal(("skipped-time", $"{typed} {from} {to}"), (read.No?.Code, string.Join(' ', read.No?.With ?? [])));
    }

    [Theory]
    [InlineData("2026-10-25T00:30:00Z", true)]
    [InlineData("2026-10-25T01:30:00Z", true)]
    [InlineData("2026-10-24T23:59:59Z", false)]
    [InlineData("2026-10-25T02:00:00Z", false)]
    [InlineData("2026-03-29T01:00:00Z", false)]
    public void It_is_known_which_times_come_twice(string instant, bool isTwice) =>
        Assert.Equal(
            isTwice,
            ClockTime.IsTwice(InstantPattern.General.Parse(instant).Value, DateTimeZoneProviders.Tzdb["Europe/Berlin"])
        );

    [Fact]
    public void A_field_shows_what_would_be_read_again()
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

        Assert.Equal("", ClockTime.Field(null, zone));
        foreach (var typed in new[] { "2026-11-26T18:00", "2026-11-26T18:00:07" })
            Assert.Equal(typed, ClockTime.Field(ClockTime.Read(typed, zone).At, zone));
    }
}
