using Dastan.Domain.Languages;
using Dastan.Web.Newsroom.SignIn;
using Dastan.Web.Newsroom.Texts;
using Microsoft.AspNetCore.Identity;

namespace Dastan.Web.Newsroom.People;

/// <summary>Why Identity refused, for people.</summary>
public static class AccountProblems
{
    public static string In(IdentityResult result, NewsroomTexts texts) =>
        result.Errors.First().Code switch
        {
            nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => texts
                .People
                .MailWrong,
            nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => texts
                .People
                .MailTaken,
            nameof(IdentityErrorDescriber.PasswordTooShort) => Words.Filled(
                texts.People.PasswordShort,
                Passwords.ShortestLength
            ),
            nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) or Passwords.Common => texts
                .People
                .PasswordCommon,
            Passwords.Stolen => texts.People.PasswordStolen,
            nameof(IdentityErrorDescriber.PasswordMismatch) => texts.Account.WrongPassword,
            _ => texts.People.Other,
        };
}
