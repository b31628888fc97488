using System.Net;
using System.Security.Authentication;
using System.Xml;
using Amazon.Runtime;

namespace Dastan.Web.Backups.Buckets;

/// <summary>A bucket could not be asked, or said no; the sentence says what to do. Of what is in the bucket it says nothing.</summary>
public sealed class BucketTrouble(string sentence, Exception? reason = null) : IOException(sentence, reason)
{
    /// <summary>Whether a problem is the store's, or of the way to it.</summary>
    internal static bool IsAbout(Exception problem) =>
        problem
            is AmazonServiceException
                or AmazonClientException
                or HttpRequestException
                or IOException
                or AuthenticationException
                or XmlException
                or TimeoutException
                or OperationCanceledException;

    /// <param name="place">The bucket, as people name it.</param>
    /// <param name="store">The store's address, or its name.</param>
    internal static BucketTrouble Of(Exception problem, string place, string store) =>
        problem is AmazonServiceException { StatusCode: not 0 } said
            // What a store says may repeat the keys: it is not passed on.
            ? new(
                $"{Said(said.ErrorCode ?? "", said.StatusCode, place, store)} ({(int)said.StatusCode} {said.ErrorCode})"
            )
            : new(
                $"The store {store} can't be reached: {Innermost(problem)}. Look at Backup:Bucket:Endpoint and the network."
            );

    private static string Said(string code, HttpStatusCode status, string place, string store) =>
        (code, status) switch
        {
            ("NoSuchBucket", _) => $"There is no bucket of {place} in the store {store}: make it, or mend its name.",
            ("InvalidAccessKeyId" or "InvalidAccessKey" or "UnrecognizedClientException", _) =>
                $"The store {store} does not know the access key: look at Backup:Bucket:AccessKey.",
            ("SignatureDoesNotMatch", _) =>
                $"The store {store} takes the secret for a wrong one: look at Backup:Bucket:Secret or Backup:Bucket:SecretFile, and at Backup:Bucket:Region.",
            ("RequestTimeTooSkewed" or "RequestExpired", _) =>
                $"The clock of this machine is more than a quarter of an hour away from that of the store {store}: set it.",
            ("AuthorizationHeaderMalformed" or "PermanentRedirect" or "IllegalLocationConstraintException", _)
            or (_, HttpStatusCode.MovedPermanently or HttpStatusCode.TemporaryRedirect) =>
                $"{place} is in another region or at another address of the store {store}: set Backup:Bucket:Region or Backup:Bucket:Endpoint.",
            ("QuotaExceeded" or "InsufficientStorage" or "StorageFull" or "XMinioStorageFull", _)
            or (_, HttpStatusCode.InsufficientStorage) => $"There is no room left in {place}.",
            (_, HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized) =>
                $"The access key may not do this in {place}: it needs the rights to list the bucket, and to read, write and delete what is in it.",
            (_, >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests) =>
                $"The store {store} is in trouble or overloaded, and did not answer at the last of several tries.",
            _ => $"The store {store} does not do what it was asked to do with {place}.",
        };

    private static string Innermost(Exception problem)
    {
        while (problem.InnerException is { } inner)
            problem = inner;
        return problem is OperationCanceledException or TimeoutException
            ? "it does not answer in time"
            : problem.Message.TrimEnd('.');
    }
}
