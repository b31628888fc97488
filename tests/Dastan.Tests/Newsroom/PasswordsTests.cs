using Dastan.Domain.Staff;
using Dastan.Web;
using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.SignIn;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dastan.Tests.Newsroom;

public sealed class PasswordsTests
{
    private static readonly StaffMember Aigul = new(
        "Aigul Beyshenova",
        "aigul@chapar.example",
        Role.Editor,
        "en",
        default
    );
    private static readonly Passwords Rule = new(
        new NewspaperSettings { Address = "https://chapar.example" },
        NullLogger<Passwords>.Instance
    );

    [Theory]
    [InlineData("password1234")]
    [InlineData("PasswordPassword")]
    [InlineData("123456789012")]
    [InlineData("1234567890qwerty")]
    [InlineData("qwertyuiop123")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("йцукенгшщз12")]
    [InlineData("пароль123456")]
    [InlineData("administrator1")]
    [InlineData("Newsroom2026")]
    [InlineData("beyshenova11")]
    [InlineData("chapar.chapar!")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    public async Task What_anybody_would_try_first_is_refused(string password) =>
        Assert.Equal([Passwords.Common], await ProblemsAsync(password));

    [Theory]
    [InlineData("saddle under mountain")]
    [InlineData("көк тас, кара суу")]
    [InlineData("password of nine brown foals")]
    public async Task What_is_long_and_ones_own_is_taken(string password) =>
        Assert.Empty(await ProblemsAsync(password));

    private static async Task<IEnumerable<string>> ProblemsAsync(string password) =>
        (await Rule.ValidateAsync(null!, Aigul, password)).Errors.Select(error => error.Code);
}
