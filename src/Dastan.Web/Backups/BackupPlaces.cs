using Dastan.Web.Backups.Buckets;

namespace Dastan.Web.Backups;

/// <summary>Tells a folder from a bucket, wherever one may be named.</summary>
public static class BackupPlaces
{
    /// <param name="name">A folder, or <c>s3://bucket/prefix</c>.</param>
    /// <exception cref="FormatException">It can't be the name of a bucket, or how to come into it is not set.</exception>
    public static IBackupPlace At(string name, BucketSettings bucket) =>
        BucketAddress.Is(name) ? BucketPlace.At(BucketAddress.Read(name), bucket) : new FolderPlace(name);
}
