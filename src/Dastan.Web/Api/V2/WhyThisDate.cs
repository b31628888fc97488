using Dastan.Domain.Rates;

namespace Dastan.Web.Api.V2;

/// <summary>Why an answer is of an earlier day than was asked for, in a word for programs.</summary>
public static class WhyThisDate
{
    public static string? Word(EarlierDay? reason) =>
        reason switch
        {
            EarlierDay.Weekend => "weekend",
            EarlierDay.HolidayOrNoList => "holiday_or_no_list",
            EarlierDay.NotYetPublished => "not_yet_published",
            EarlierDay.Held => "held",
            _ => null,
        };
}
