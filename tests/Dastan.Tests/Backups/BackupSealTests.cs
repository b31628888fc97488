using System.Security.Cryptography;
using System.Text;
using Dastan.Web.Backups;

namespace Dastan.Tests.Backups;

public sealed class BackupSealTests
{
    private static readonly byte[] Salt = [1, 2, 3];
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Тракторы. ", 200)));

    private static readonly BackupSeal Plain = new(null, Salt);
    private static readonly BackupSeal Secret = new("an old key under the saddle", Salt);

    [Fact]
    public void What_is_closed_opens_again()
    {
        foreach (var seal in new[] { Plain, Secret })
        foreach (var bytes in new[] { Text, [], [7], RandomNumberGenerator.GetBytes(10_000) })
        {
            var name = seal.NameOf(bytes);
            Assert.Equal(bytes, seal.Open(seal.Close(bytes, name), name));
        }
        Assert.True(Plain.Close(Text, Plain.NameOf(Text)).Length < Text.Length / 10);
        Assert.InRange(Plain.Close(RandomNumberGenerator.GetBytes(1000), "").Length, 1000, 1010);
    }

    [Fact]
    public void A_bit_that_turned_is_noticed_wherever_it_is()
    {
        foreach (var seal in new[] { Plain, Secret })
        {
            var name = seal.NameOf(Text);
            var closed = seal.Close(Text, name);
            for (var at = 0; at < closed.Length; at++)
            {
                var turned = closed.ToArray();
                turned[at] ^= 0x10;
                Assert.Throws<FormatException>(() => seal.Open(turned, name));
            }
            for (var length = 0; length < closed.Length; length++)
                Assert.Throws<FormatException>(() => seal.Open(closed.AsSpan(0, length), name));
        }
    }

    [Fact]
    public void One_object_does_not_pass_for_another_and_no_key_for_the_right_one()
    {
        var (name, other) = (Secret.NameOf(Text), Secret.NameOf("other"u8));
        var closed = Secret.CloseUnseen(Text, name);

        Assert.Equal(Text, Secret.OpenUnseen(closed, name));
        Assert.Throws<FormatException>(() => Secret.OpenUnseen(closed, other));
        Assert.Throws<FormatException>(() => new BackupSeal("another key", Salt).OpenUnseen(closed, name));
        Assert.Throws<FormatException>(() =>
            new BackupSeal("an old key under the saddle", [4]).OpenUnseen(closed, name)
        );
        Assert.Throws<FormatException>(() => Plain.OpenUnseen(closed, name));
        Assert.Throws<FormatException>(() => Secret.OpenUnseen(Plain.CloseUnseen(Text, name), name));
    }

    [Fact]
    public void With_a_key_neither_bytes_nor_names_say_what_is_in_it()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Text));

        Assert.Equal(hash, Plain.NameOf(Text));
        Assert.NotEqual(hash, Secret.NameOf(Text));
        Assert.NotEqual(Secret.Close(Text, "a"), Secret.Close(Text, "a"));
    }

    [Fact]
    public void Without_a_key_too_what_is_turned_in_a_record_is_found_out()
    {
        var closed = Plain.CloseUnseen(Text, "a");

        Assert.Equal(Text, Plain.OpenUnseen(closed, "a"));
        for (var at = 0; at < closed.Length; at++)
        {
            var turned = closed.ToArray();
            turned[at] ^= 0x01;
            Assert.Throws<FormatException>(() => Plain.OpenUnseen(turned, "a"));
        }
    }
}
