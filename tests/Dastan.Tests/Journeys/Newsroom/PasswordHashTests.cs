using System.Buffers.Binary;
using System.Net;
using Dastan.Domain.Staff;
using Dastan.Web;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>How passwords are kept.</summary>
[EitherDatabase]
public sealed class PasswordHashTests
{
    private const string Mail = "aigul@paper.example";

    [Fact]
    public async Task A_password_is_hashed_as_often_as_is_advised()
    {
        var usual = new NewspaperSettings().PasswordRounds;
        await using var paper = await TestPaper.OpenAsync(with: set => set with { PasswordRounds = usual });

        var member = await paper.HireAsync(Role.Reporter, Mail);

        Assert.InRange(RoundsOf(member.PasswordHash!), 210_000u, 1_000_000u);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_password_that_was_hashed_less_often_is_hashed_anew_when_it_is_used(bool hasSecondStep)
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var aigul = paper.Stranger();
        await aigul.SignInAsync(Mail);
        if (hasSecondStep)
            _ = await aigul.SwitchOnSecondStepAsync(paper);
        await using var newer = await paper.OpenBesideAsync(set => set with { PasswordRounds = 3000 });
        using var again = newer.Stranger();

        await again.SignInAsync(Mail);

        Assert.Equal(hasSecondStep, again.Address is not "/newsroom");
        await paper.InDatabaseAsync(async db =>
            Assert.Equal(3000u, RoundsOf((await db.Staff.SingleAsync()).PasswordHash!))
        );
        using var once = newer.Stranger();
        await once.SignInAsync(Mail, "another one than theirs");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, once.Answer.StatusCode);
    }

    // Version 3 of Identity's form: a byte of the version, the kind of hash (2 is SHA-512) and the rounds, in four bytes each.
    private static uint RoundsOf(string hash)
    {
        var bytes = Convert.FromBase64String(hash);
        Assert.Equal(2u, BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1)));
        return BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(5));
    }
}
