namespace Dastan.Web;

/// <summary>How backups come into a bucket, where they are kept in one: a store that speaks S3, and who we are there.</summary>
public sealed record BucketSettings
{
    /// <summary>The address of the store; that of Amazon in <see cref="Region"/> unless set.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The region that requests are signed for; us-east-1 where there is an endpoint and it is not set.</summary>
    public string? Region { get; init; }

    /// <summary>Whether the bucket stands in the path of an address and not in its name; so it does with an endpoint unless set.</summary>
    public bool? PathStyle { get; init; }

    /// <summary>The name of the key that the store knows us by.</summary>
    public string? AccessKey { get; init; }

    /// <summary>What requests are signed with.</summary>
    public string? Secret { get; init; }

    /// <summary>The file in which the secret is; what it holds is <see cref="Secret"/> once settings are read.</summary>
    public string? SecretFile { get; init; }

    /// <summary>All but the keys: nothing that is printed holds those.</summary>
    public override string ToString() => $"{Endpoint} {Region}";
}
