using Dastan.Domain.Papers;
using Dastan.Domain.People;
using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;

namespace Dastan.Web.Imports;

/// <summary>An incoming story in the paper's own terms: where it lives, who signs, what it is about.</summary>
internal sealed record FiledStory(
    Edition Edition,
    string Section,
    StoryText Text,
    IReadOnlyList<PersonId> People,
    IReadOnlyList<TopicId> Topics,
    PictureId? LeadPicture,
    string State
)
{
    /// <summary>The same for the same story under the same map: then nothing is to be done.</summary>
    public string Digest =>
        ImportMark.Digest([
            Edition.Code,
            Section,
            Text.Headline,
            Text.Standfirst,
            Text.Body,
            State,
            LeadPicture?.Value.ToString() ?? "",
            .. People.Select(person => "by " + person.Value),
            .. Topics.Select(topic => "about " + topic.Value),
        ]);
}
