using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;

namespace Dastan.Tests.Rates.Banks;

public sealed class PeoplesBankOfChinaTests
{
    private const string Answer = """
        {"head":{"rep_code":"200","rep_message":""},"data":{"head":["USD/CNY","100JPY/CNY","CNY/RUB"],"total":2,"pageTotal":1,"flagMessage":""},
        "records":[{"date":"2026-03-17","values":["6.7787","4.3135","12.9025"]},{"date":"2026-03-16","values":["6.7807","4.2495","13.0294"]}]}
        """;

    private static readonly Sample Format = Samples.Of("PBOC") with { AskedFor = null };

    [Fact]
    public void A_label_tells_what_is_priced_how_many_of_it_and_in_what() =>
        Assert.Equal(
            [
                "17: 1 USD = 6.7787 CNY",
                "17: 100 JPY = 4.3135 CNY",
                "17: 1 CNY = 12.9025 RUB",
                "16: 1 USD = 6.7807 CNY",
                "16: 100 JPY = 4.2495 CNY",
                "16: 1 CNY = 13.0294 RUB",
            ],
            Printed(Answer)
        );

    [Fact]
    public void What_a_server_complains_of_before_it_is_stepped_over() =>
        Assert.Equal(Printed(Answer), Printed("PHP Notice: Undefined index: date\n" + Answer));

    [Fact]
    public void Numbers_that_are_no_text_are_read_by_their_digits() =>
        Assert.Equal(
            Printed(Answer),
            Printed(Answer.Replace("\"6.7787\"", "6.7787").Replace("\"12.9025\"", "12.9025"))
        );

    [Theory]
    [InlineData("\"---\"")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"\"")]
    [InlineData("6.7787e0")]
    public void A_value_that_is_none_loses_its_row_alone(string value)
    {
        var reading = Format.Read(Answer.Replace("\"6.7787\"", value));

        Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
        Assert.Equal(("USD", 17), (Assert.Single(reading.Refused).Code, reading.Refused[0].AsOf!.Value.Day));
        Assert.Equal(5, reading.Rates.Count);
    }

    [Theory]
    [InlineData("\"6.7787\",", "")]
    [InlineData("\"6.7787\"", "\"6.7787\",\"7.8397\"")]
    [InlineData("[\"6.7787\",\"4.3135\",\"12.9025\"]", "null")]
    [InlineData("\"values\":[\"6.7787\"", "\"value\":[\"6.7787\"")]
    public void A_day_with_another_number_of_values_than_labels_is_not_read(string told, string instead)
    {
        var reading = Format.Read(Answer.Replace(told, instead));

        Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
        Assert.Equal(17, Assert.Single(reading.Refused).AsOf!.Value.Day);
        Assert.All(reading.Rates, rate => Assert.Equal(16, rate.AsOf.Day));
    }

    [Theory]
    [InlineData("USD/CNY", "USD-CNY")]
    [InlineData("USD/CNY", "USD/EUR")]
    [InlineData("USD/CNY", "0USD/CNY")]
    [InlineData("USD/CNY", "1.5USD/CNY")]
    [InlineData("USD/CNY", "CNY/CNY")]
    [InlineData("USD/CNY", "XYZ/CNY")]
    public void A_label_that_prices_nothing_loses_its_column(string told, string instead)
    {
        var reading = Format.Read(Answer.Replace(told, instead));

        Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
        Assert.Equal(4, reading.Rates.Count);
        Assert.Equal(2, reading.Refused.Count);
    }

    [Theory]
    [InlineData("\"flagMessage\":\"\"", "\"flagMessage\":\"startDate is later than endDate\"")]
    [InlineData("\"rep_code\":\"200\"", "\"rep_code\":\"500\"")]
    [InlineData("\"records\":", "\"records\":null,\"old\":")]
    [InlineData("\"records\":", "\"rows\":")]
    [InlineData("\"total\":2", "\"total\":61")]
    [InlineData("\"head\":[", "\"labels\":[")]
    public void An_error_or_a_part_of_the_days_with_status_200_is_refused(string told, string instead) =>
        Assert.Equal(ReadingOutcome.Rejected, Format.Read(Answer.Replace(told, instead)).Outcome);

    [Fact]
    public void A_closed_day_has_no_record() =>
        Assert.Equal(
            ReadingOutcome.NoData,
            Format
                .Read(
                    """{"head":{"rep_code":"200"},"data":{"head":["USD/CNY"],"total":0,"flagMessage":""},"records":[]}"""
                )
                .Outcome
        );

    [Fact]
    public void It_is_asked_by_POST_for_no_more_days_than_fit_a_page()
    {
        var bank = new PeoplesBankOfChina();
        var until = new LocalDate(2026, 3, 17);

        var stretches = bank.RequestsForHistory(until.PlusDays(-120), until).ToList();

        Assert.All(stretches, request => Assert.True(request is { IsPost: true, AskedFor: null }));
        Assert.Equal(
            [
                "startDate=2026-01-27&endDate=2026-03-17",
                "startDate=2025-12-08&endDate=2026-01-26",
                "startDate=2025-11-17&endDate=2025-12-07",
            ],
            stretches.Select(request => request.Path.Split('?')[1].Split("&currency")[0])
        );
        Assert.Equal(until, Assert.Single(bank.RequestsFor(until)).AskedFor);
    }

    private static IEnumerable<string> Printed(string answer) =>
        Format
            .Read(answer)
            .Rates.Select(rate => $"{rate.AsOf.Day}: {rate.Units} {rate.Base} = {rate.Text} {rate.Quote}");
}
