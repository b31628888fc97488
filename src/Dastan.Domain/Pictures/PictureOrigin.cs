using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Domain.Pictures;

/// <summary>Where a picture came from.</summary>
/// <param name="Hash">SHA-256 of the file as it came, in 64 lower-case hexadecimal digits.</param>
/// <param name="Name">The file's name; "" for none.</param>
/// <param name="Staff">Null where it came with an import.</param>
/// <param name="At">Null where it came with an import.</param>
public sealed record PictureOrigin(string Hash, string Name, StaffId? Staff, Instant? At);
