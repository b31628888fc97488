using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Dastan.Domain.Staff;
using Dastan.Web;
using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.SignIn;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dastan.Tests.Newsroom;

/// <summary>Passwords that were stolen somewhere, in the list that is given away of them.</summary>
public sealed class StolenListTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData(1, "\r\n")]
    [InlineData(2, "\n")]
    [InlineData(999, "\r\n")]
    public void Each_that_stands_in_it_is_found_and_nothing_else(int count, string end)
    {
        Write([.. Enumerable.Range(0, count).Select(number => $"stolen {number}")], end);

        Assert.All(Enumerable.Range(0, count), number => Assert.True(StolenList.Has(file, $"stolen {number}")));
        Assert.All(Enumerable.Range(0, count), number => Assert.False(StolenList.Has(file, $"own {number}")));
    }

    [Fact]
    public async Task One_of_them_is_refused_however_long_it_is()
    {
        Write(["saddle under mountain"], "\r\n");
        var rule = Rule();

        var refused = await rule.ValidateAsync(null!, Somebody, "saddle under mountain");
        var taken = await rule.ValidateAsync(null!, Somebody, "saddle above mountain");

        Assert.Equal([Passwords.Stolen], refused.Errors.Select(error => error.Code));
        Assert.True(taken.Succeeded);
    }

    [Theory]
    [InlineData("")]
    [InlineData("password\n")]
    [InlineData("5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8:9\n")]
    [InlineData("5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8;9\n")]
    public void What_is_no_such_list_is_told_at_the_start(string text)
    {
        File.WriteAllText(file, text);

        Assert.Contains($"StolenPasswords names {file}, which can't be used", Assert.Single(Problems(file)));
    }

    [Fact]
    public void So_is_a_file_that_is_not_there()
    {
        Write(["saddle"], "\n");

        Assert.Empty(Problems(file));
        Assert.Contains("which can't be used", Assert.Single(Problems(file + "-missing")));
    }

    [Fact]
    public async Task A_list_that_goes_away_keeps_nobody_from_a_password_that_is_good_otherwise()
    {
        Write(["saddle under mountain"], "\n");
        var rule = Rule();
        File.Delete(file);

        Assert.True((await rule.ValidateAsync(null!, Somebody, "saddle above mountain")).Succeeded);
        Assert.False((await rule.ValidateAsync(null!, Somebody, "qwertyuiop123456")).Succeeded);
    }

    private static StaffMember Somebody => new("Aigul Beyshenova", "aigul@chapar.example", Role.Editor, "en", default);

    private Passwords Rule() =>
        new(new() { Address = "https://chapar.example", StolenPasswords = file }, NullLogger<Passwords>.Instance);

    private static List<string> Problems(string list)
    {
        var settings = new NewspaperSettings { StolenPasswords = list };
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new(settings), found, validateAllProperties: true);
        return [.. found.Select(one => one.ErrorMessage!)];
    }

    // As the downloader does: in the order of the hashes, and the last line without an end.
    private void Write(IEnumerable<string> passwords, string end) =>
        File.WriteAllText(
            file,
            string.Join(
                end,
                passwords
                    .Select(password => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password))))
                    .Order(StringComparer.Ordinal)
                    .Select((hash, place) => $"{hash}:{place + 1}")
            )
        );
}
