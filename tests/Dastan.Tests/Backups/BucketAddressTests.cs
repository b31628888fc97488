using Dastan.Web.Backups.Buckets;

namespace Dastan.Tests.Backups;

/// <summary>Addresses of buckets, as people write them.</summary>
public sealed class BucketAddressTests
{
    [Theory]
    [InlineData("s3://paper", "paper", "", "s3://paper")]
    [InlineData("S3://paper/", "paper", "", "s3://paper")]
    [InlineData("s3://paper/backups", "paper", "backups/", "s3://paper/backups")]
    [InlineData("s3://paper.example/a/b c/", "paper.example", "a/b c/", "s3://paper.example/a/b c")]
    public void An_address_has_a_bucket_and_perhaps_a_folder(string text, string bucket, string folder, string shown)
    {
        var address = BucketAddress.Read(text);

        Assert.True(BucketAddress.Is(text));
        Assert.Equal((bucket, folder, shown), (address.Bucket, address.Folder, $"{address}"));
    }

    [Theory]
    [InlineData("s3://")]
    [InlineData("s3://a")]
    [InlineData("s3:///paper")]
    [InlineData("s3://paper//backups")]
    [InlineData("s3://paper/../backups")]
    [InlineData("s3://paper/backups?versionId=felt")]
    [InlineData("s3://rider:felt@paper/backups")]
    [InlineData("s3://paper/rider:felt@backups")]
    public void What_is_none_is_refused_and_not_repeated(string text)
    {
        var problem = Assert.Throws<FormatException>(() => BucketAddress.Read(text));

        Assert.DoesNotContain("felt", problem.Message);
    }

    [Theory]
    [InlineData("/srv/backups")]
    [InlineData("backups")]
    [InlineData("s3")]
    [InlineData("./s3://paper")]
    public void A_folder_is_no_bucket(string text) => Assert.False(BucketAddress.Is(text));
}
