using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Identity;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>What a password has to be: long. Signs and digits are not asked for, because they make it no better and harder to remember.</summary>
public sealed class Passwords : IPasswordValidator<StaffMember>
{
    public const int ShortestLength = 12;

    /// <summary>The code of the error for what anybody would try first.</summary>
    public const string Common = nameof(Common);

    private const int FewestSigns = 5;
    private const int ShortestPart = 4;

    public Task<IdentityResult> ValidateAsync(UserManager<StaffMember> manager, StaffMember user, string? password) =>
        Task.FromResult(
            IsCommon(password ?? "", [user.Name, .. (user.Email ?? "").Split('@', '.')])
                ? IdentityResult.Failed(new IdentityError { Code = Common, Description = "Easily guessed." })
                : IdentityResult.Success
        );

    // What is left of it when the parts of their name and address are taken out.
    private static bool IsCommon(string password, IEnumerable<string> known)
    {
        var left = known
            .SelectMany(text => text.Split(' '))
            .Where(part => part.Length >= ShortestPart)
            .Aggregate(password, (rest, part) => rest.Replace(part, "", StringComparison.OrdinalIgnoreCase));
        return left.Distinct().Count() < FewestSigns;
    }
}
