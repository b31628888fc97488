using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Stories as staff begin and write them.</summary>
internal static class WritingStaff
{
    extension(StaffVisitor visitor)
    {
        /// <returns>The story's address in the newsroom.</returns>
        public async Task<string> BeginStoryAsync()
        {
            await visitor.VisitAsync("/newsroom/stories/new");
            await visitor.PressAsync("Begin");
            return visitor.Address;
        }

        /// <summary>Writes a story and presses a button.</summary>
        public async Task<string> WriteStoryAsync(string button)
        {
            var address = await visitor.BeginStoryAsync();
            visitor.Fill("Headline", "A bridge opens in Osh");
            visitor.Fill("Text", "<p>It cost 4.2 million dollars.</p>");
            await visitor.PressAsync(button);
            return address;
        }
    }

    extension(TestPaper paper)
    {
        /// <returns>The bodies of what staff saved, in their order, as they are read.</returns>
        public async Task<List<string>> RevisionsAsync()
        {
            List<string> bodies = [];
            await paper.InDatabaseAsync(async db =>
                bodies = await db
                    .StoryRevisions.Where(revision => revision.StaffId != null)
                    .OrderBy(revision => revision.Number)
                    .Select(revision => revision.Body)
                    .ToListAsync(TestContext.Current.CancellationToken)
            );
            return [.. bodies.Select(StoryHtml.PlainText)];
        }
    }
}
