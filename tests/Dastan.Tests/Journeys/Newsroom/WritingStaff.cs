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
}
