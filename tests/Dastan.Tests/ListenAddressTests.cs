using System.ComponentModel.DataAnnotations;
using Dastan.Web;

namespace Dastan.Tests;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("http://localhost:8080", true)]
    [InlineData("http://127.0.0.1:0", true)]
    [InlineData("http://[::1]:8080/", true)]
    [InlineData("http://*:80", true)]
    [InlineData("https://localhost:8443", true)]
    [InlineData("http://*:80;https://*:443", true)]
    [InlineData("http://*; https://*", true)]
    [InlineData("http://*:80;", false)]
    [InlineData("http://*:80;any-name", false)]
    [InlineData("ftp://localhost", false)]
    [InlineData("http://localhost:8080/paper", false)]
    [InlineData("http://256.1.1.1:8080", false)]
    [InlineData("http://any-name:8080", false)]
    [InlineData("localhost:8080", false)]
    [InlineData("", false)]
    public void An_address_is_listened_on_only_where_it_says_so(string address, bool isOne) =>
        Assert.Equal(isOne, new ListenAddressAttribute().IsValid(address));

    [Theory]
    [InlineData("https://*", null, null, "Certificate names no file")]
    [InlineData("http://*", "paper.pem", null, "no address of Listen begins with https://")]
    [InlineData("http://*", null, "key.pem", "Certificate none")]
    [InlineData("http://*;https://*", "paper.pem", "key.pem", null)]
    [InlineData("http://*", null, null, null)]
    public void What_belongs_together_is_given_together(string listen, string? file, string? key, string? wrong)
    {
        var settings = new NewspaperSettings
        {
            Listen = listen,
            Certificate = file,
            CertificateKey = key,
        };
        var found = new List<ValidationResult>();

        Validator.TryValidateObject(settings, new(settings), found, validateAllProperties: true);

        Assert.Equal(wrong is null ? 0 : 1, found.Count);
        Assert.All(found, one => Assert.Contains(wrong!, one.ErrorMessage));
    }

    [Theory]
    [InlineData("http://localhost:8080", "http://localhost:8080")]
    [InlineData("http://127.0.0.1:80; https://127.0.0.1/", "https://127.0.0.1")]
    public void Without_a_public_address_the_paper_has_that_of_its_best_door(string listen, string address) =>
        Assert.Equal(address, new NewspaperSettings { Listen = listen }.PublicAddress);
}
