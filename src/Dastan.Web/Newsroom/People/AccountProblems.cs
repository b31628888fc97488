using Dastan.Domain.Languages;
using Dastan.Web.Newsroom.SignIn;
using Dastan.Web.Newsroom.Texts;
using Microsoft.AspNetCore.Identity;

namespace Dastan.Web.Newsroom.People;

/// <summary>Why Identity refused, for people.</summary>
public static class AccountProblems
{
    public static string In(IdentityResult result, PeopleTexts texts) =>
        result.Errors.First().Code switch
        {
            nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) =>
                texts.MailWrong,
            nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) =>
                texts.MailTaken,
            nameof(IdentityErrorDescriber.PasswordTooShort) => Words.Filled(
                texts.PasswordShort,
                Passwords.ShortestLength
            ),
            nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) or Passwords.Common => texts.PasswordCommon,
            _ => texts.Other,
        };
}
