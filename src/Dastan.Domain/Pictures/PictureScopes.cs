using NodaTime;

namespace Dastan.Domain.Pictures;

/// <summary>Sets of pictures, as comparisons that a database can make.</summary>
public static class PictureScopes
{
    extension(IQueryable<Picture> pictures)
    {
        /// <summary>Those that their owners let us show on a day, which is the day of the paper's first edition.</summary>
        public IQueryable<Picture> AllowedOn(LocalDate day) =>
            pictures.Where(picture => picture.RightsUntil == null || picture.RightsUntil >= day);

        /// <summary>Those that may not be shown on a day any more.</summary>
        public IQueryable<Picture> EndedOn(LocalDate day) => pictures.Where(picture => picture.RightsUntil < day);
    }
}
