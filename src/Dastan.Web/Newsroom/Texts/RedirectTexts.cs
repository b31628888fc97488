using Dastan.Domain.Papers;

namespace Dastan.Web.Newsroom.Texts;

/// <summary>Addresses of the past and where they lead.</summary>
public sealed partial record RedirectTexts
{
    public required string Title { get; init; }

    public required string Advice { get; init; }

    public required string Find { get; init; }

    public required string Show { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Everywhere { get; init; }

    public required string EverywhereShort { get; init; }

    public required string Add { get; init; }

    public required string AddTitle { get; init; }

    public required string Change { get; init; }

    public required string ChangeTitle { get; init; }

    public required string Remove { get; init; }

    public required string Removed { get; init; }

    public required string Save { get; init; }

    public required string Saved { get; init; }

    public required string Next { get; init; }

    public required string Nothing { get; init; }

    public required string Back { get; init; }

    public required string Export { get; init; }

    public required string Import { get; init; }

    public required string ImportTitle { get; init; }

    /// <summary>{0}: how many lines.</summary>
    public required string ImportAdvice { get; init; }

    public required string File { get; init; }

    public required string Lines { get; init; }

    public required string Check { get; init; }

    public required string Line { get; init; }

    public required string Finding { get; init; }

    /// <summary>{0}: how many.</summary>
    public required string Good { get; init; }

    /// <summary>{0}: how many.</summary>
    public required string Same { get; init; }

    /// <summary>{0}: how many.</summary>
    public required string Faulty { get; init; }

    public required string ImportNow { get; init; }

    public required string NothingNew { get; init; }

    public required string Empty { get; init; }

    /// <summary>{0}: how many lines.</summary>
    public required string TooMany { get; init; }

    /// <summary>{0}: an address.</summary>
    public required string Shortened { get; init; }

    public required string FromIsNoPath { get; init; }

    public required string ToIsNoAddress { get; init; }

    public required string TooLong { get; init; }

    /// <summary>{0}: the addresses of the circle.</summary>
    public required string Loop { get; init; }

    public required string PageStandsThere { get; init; }

    /// <summary>{0}: an address.</summary>
    public required string LeadsElsewhere { get; init; }

    public required string Twice { get; init; }

    public required string StatusUnknown { get; init; }

    public required string Cells { get; init; }

    /// <summary>{0}: an address; "" for nowhere.</summary>
    public required string Meanwhile { get; init; }

    public required string Gone { get; init; }

    /// <param name="about">The addresses of the circle, or where it leads already.</param>
    public string Of(RedirectFault fault, string about) =>
        fault switch
        {
            RedirectFault.FromIsNoPath => FromIsNoPath,
            RedirectFault.ToIsNoAddress => ToIsNoAddress,
            RedirectFault.TooLong => TooLong,
            RedirectFault.Loop => Domain.Languages.Words.Filled(Loop, about),
            RedirectFault.PageStandsThere => PageStandsThere,
            RedirectFault.LeadsElsewhere => Domain.Languages.Words.Filled(LeadsElsewhere, about),
            RedirectFault.Twice => Twice,
            RedirectFault.StatusUnknown => StatusUnknown,
            _ => Cells,
        };
}
