using System.ComponentModel.DataAnnotations;
using System.Globalization;
using MimeKit;

namespace Dastan.Web.Newsroom.People;

/// <summary>What is taken for a mail address where somebody types one for another, who can't mend it.</summary>
internal static class StaffMail
{
    // What stands around an address, or between two, and in none that people have.
    private const string Around = "<>()[],;:\"\\";

    private static readonly EmailAddressAttribute OneAt = new();

    public static bool IsOne(string typed) =>
        typed.Length <= StaffMember.MaxLength
        && OneAt.IsValid(typed)
        && !typed.Any(IsStrange)
        && MailboxAddress.TryParse(typed, out _);

    // Marks of direction and other signs without a shape too: two addresses that look alike are not one.
    private static bool IsStrange(char sign) =>
        char.IsWhiteSpace(sign)
        || char.IsControl(sign)
        || char.GetUnicodeCategory(sign) is UnicodeCategory.Format
        || Around.Contains(sign);
}
