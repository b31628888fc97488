namespace Dastan.Web.Api.V2;

/// <summary>Why an answer is of an earlier day than was asked for, in a word for programs.</summary>
public static class WhyThisDate
{
    /// <summary>Saturday or Sunday.</summary>
    public const string Weekend = "weekend";

    /// <summary>A holiday, or the bank gave no list, or it said again what it had said before.</summary>
    public const string NoList = "holiday_or_no_list";

    /// <summary>The bank's list of that day is still to come.</summary>
    public const string NotYetPublished = "not_yet_published";

    /// <summary>The bank printed a number that waits for a confirmation or a person.</summary>
    public const string Held = "held";
}
