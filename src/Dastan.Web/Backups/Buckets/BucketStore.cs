using System.Collections.Concurrent;
using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Dastan.Web.Backups.Buckets;

/// <summary>
/// A store that speaks S3, in the four requests that all of them know: PUT, GET, DELETE and ListObjectsV2. No rights are set on what is written, no checksums ride behind it, and nothing is
/// taken from Amazon's own files or variables.
/// </summary>
/// <remarks>
/// Sizes: pieces are of a few megabytes, of whatever they are cut, so that each goes in one request and none in parts.
/// Errors: <see cref="BucketTrouble"/>, after up to five tries where another may help.
/// Source: https://docs.aws.amazon.com/AmazonS3/latest/API/.
/// </remarks>
internal sealed class BucketStore
{
    private const int MoreTries = 4;

    // A piece over a slow line.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PatienceToConnect = TimeSpan.FromSeconds(10);

    // For as long as the program runs: connections stay open, and there are as many as there are settings.
    private static readonly ConcurrentDictionary<BucketSettings, AmazonS3Client> Clients = [];

    private readonly AmazonS3Client client;
    private readonly BucketAddress address;
    private readonly string name;

    /// <exception cref="FormatException">Something is not set.</exception>
    public BucketStore(BucketAddress address, BucketSettings settings)
    {
        if (settings is not { AccessKey: not (null or ""), Secret: not (null or "") })
            throw new FormatException(
                $"{address} is a bucket, and who may come into it is not set: Backup:Bucket:AccessKey, and Backup:Bucket:Secret or Backup:Bucket:SecretFile."
            );
        if (settings is { Endpoint: null, Region: null })
            throw new FormatException(
                $"{address} is a bucket, and in which store is not set: Backup:Bucket:Endpoint, or Backup:Bucket:Region for Amazon's."
            );
        this.address = address;
        name = settings.Endpoint?.GetLeftPart(UriPartial.Authority) ?? $"of Amazon in {settings.Region}";
        client = Clients.GetOrAdd(settings, Make);
    }

    /// <returns>Null where nothing is.</returns>
    public Task<byte[]?> GetAsync(string path, CancellationToken stop) =>
        AskAsync(
            async () =>
            {
                for (var tries = 1; ; tries++)
                    try
                    {
                        return await ReadAsync(path, stop);
                    }
                    catch (AmazonS3Exception said)
                        when (said.StatusCode == HttpStatusCode.NotFound && said.ErrorCode != "NoSuchBucket")
                    {
                        return null;
                    }
                    catch (IOException) when (!stop.IsCancellationRequested && tries <= MoreTries)
                    {
                        // The line broke in the middle, or was reset, which is no matter of the package's own tries.
                        await Task.Delay(TimeSpan.FromSeconds(tries), stop);
                    }
            },
            stop
        );

    private async Task<byte[]> ReadAsync(string path, CancellationToken stop)
    {
        using var answer = await client.GetObjectAsync(address.Bucket, KeyOf(path), stop);
        using var bytes = new MemoryStream((int)Math.Max(0, answer.ContentLength));
        await answer.ResponseStream.CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }

    public Task PutAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken stop) =>
        AskAsync(
            () =>
                client.PutObjectAsync(
                    new()
                    {
                        BucketName = address.Bucket,
                        Key = KeyOf(path),
                        InputStream = new MemoryStream(bytes.ToArray(), writable: false),
                        UseChunkEncoding = false,
                    },
                    stop
                ),
            stop
        );

    public Task DeleteAsync(string path, CancellationToken stop) =>
        AskAsync(() => client.DeleteObjectAsync(address.Bucket, KeyOf(path), stop), stop);

    /// <param name="below">The beginning of the paths.</param>
    /// <param name="most">As many as are enough.</param>
    public async Task<IReadOnlyList<BucketObject>> ListAsync(string below, CancellationToken stop, int? most = null)
    {
        var found = new List<BucketObject>();
        var request = new ListObjectsV2Request
        {
            BucketName = address.Bucket,
            Prefix = KeyOf(below),
            MaxKeys = most,
        };
        while (true)
        {
            var answer = await AskAsync(() => client.ListObjectsV2Async(request, stop), stop);
            foreach (var one in answer.S3Objects ?? [])
                found.Add(
                    new(
                        one.Key[address.Folder.Length..],
                        one.Size ?? 0,
                        one.LastModified?.ToUniversalTime() ?? DateTime.MinValue
                    )
                );
            if (answer.IsTruncated is not true || found.Count >= most)
                return found;
            request.ContinuationToken = answer.NextContinuationToken;
        }
    }

    private string KeyOf(string path) => address.Folder + path;

    private async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken stop)
    {
        try
        {
            return await ask();
        }
        catch (Exception problem) when (!stop.IsCancellationRequested && BucketTrouble.IsAbout(problem))
        {
            throw BucketTrouble.Of(problem, $"{address}", name);
        }
    }

    private static AmazonS3Client Make(BucketSettings settings)
    {
        var how = new AmazonS3Config
        {
            ForcePathStyle = settings.PathStyle ?? settings.Endpoint is not null,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            DefaultConfigurationMode = DefaultConfigurationMode.Standard,
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = MoreTries,
            Timeout = Patience,
            ConnectTimeout = PatienceToConnect,
            DisableLogging = true,
            IgnoreConfiguredEndpointUrls = true,
        };
        if (settings.Endpoint is { } endpoint)
            (how.ServiceURL, how.AuthenticationRegion) = (endpoint.AbsoluteUri, settings.Region ?? "us-east-1");
        else
            how.RegionEndpoint = RegionEndpoint.GetBySystemName(settings.Region);
        return new(new BasicAWSCredentials(settings.AccessKey, settings.Secret), how);
    }
}

/// <summary>Something in a bucket.</summary>
/// <param name="Path">Below the folder of the backups.</param>
/// <param name="Length">In bytes.</param>
/// <param name="At">When it was written, by the store's clock, in UTC.</param>
internal sealed record BucketObject(string Path, long Length, DateTime At);
