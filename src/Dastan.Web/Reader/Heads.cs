using Dastan.Domain.Papers;
using Dastan.Web.Parts;

namespace Dastan.Web.Reader;

/// <summary>What a page says of itself to machines, with addresses made absolute.</summary>
public static class Heads
{
    extension(Reading reading)
    {
        /// <param name="path">The page's one path within the edition, without parameters that name nothing.</param>
        /// <param name="list">The list whose feeds the page offers; "/" for the front's.</param>
        public HeadView Head(string title, string description, string path, string list = "/") =>
            new(title, description, reading.Origin + reading.AddressOf(path), reading.Snapshot.Paper.Name, reading.Code)
            {
                FeedLinks = FeedLink.Of(
                    title is "" ? reading.Snapshot.Paper.Name : title,
                    reading.Origin,
                    reading.Edition.Prefix,
                    list
                ),
            };

        /// <summary>The same page in other editions, for a page that all of them have.</summary>
        public IReadOnlyDictionary<string, string> InEditions(string path, Func<Edition, bool> has) =>
            reading
                .Snapshot.Editions.Where(has)
                .ToDictionary(edition => edition.Code, edition => Reading.AddressIn(edition, path));

        /// <summary>For hreflang: the siblings' addresses, absolute, in the editions' order.</summary>
        public IReadOnlyList<Alternate> Alternates(IReadOnlyDictionary<string, string> siblings) =>
            Alternate.Set([
                .. reading
                    .Snapshot.Editions.Where(edition => siblings.ContainsKey(edition.Code))
                    .Select(edition => new Alternate(edition.Code, reading.Origin + siblings[edition.Code])),
            ]);

        /// <summary>The same for a list: only its first page is the same one in every edition.</summary>
        public IReadOnlyList<Alternate> AlternatesOf(bool isFirst, IReadOnlyDictionary<string, string> siblings) =>
            isFirst ? reading.Alternates(siblings) : [];
    }

    extension(HeadView head)
    {
        /// <summary>A page of a list: each is its own, and knows its neighbours.</summary>
        public HeadView OnPage(PagingView paging, string origin) =>
            head with
            {
                CanonicalAddress = origin + paging.AddressOf(paging.Page),
                PreviousAddress = paging.PreviousAddress is { } previous ? origin + previous : null,
                NextAddress = paging.NextAddress is { } next ? origin + next : null,
            };

        /// <summary>The same for a list of stories.</summary>
        public HeadView OnPage(ListPagesView pages, string origin) =>
            head with
            {
                CanonicalAddress = origin + pages.OwnAddress,
                PreviousAddress = pages.NewerAddress is { } newer ? origin + newer : null,
                NextAddress = pages.OlderAddress is { } older ? origin + older : null,
            };
    }
}
