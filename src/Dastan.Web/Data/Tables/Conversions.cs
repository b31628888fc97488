using System.Text.Json;
using Dastan.Domain.Fronts;
using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Domain.People;
using Dastan.Domain.Pictures;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Domain.Stories.Notes;
using Dastan.Domain.Topics;
using Dastan.Domain.Trackers;
using Dastan.Web.Dispatches.Hooks;
using Dastan.Web.Dispatches.WebSub;
using Dastan.Web.Newsroom.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dastan.Web.Data.Tables;

/// <summary>How the domain's own types are stored: ids as UUIDs, texts by language as JSON.</summary>
public static class Conversions
{
    public static void AddIds(this ModelConfigurationBuilder conventions)
    {
        conventions.Properties<StoryId>().HaveConversion<StoryIds>();
        conventions.Properties<TranslationsId>().HaveConversion<TranslationsIds>();
        conventions.Properties<PersonId>().HaveConversion<PersonIds>();
        conventions.Properties<TopicId>().HaveConversion<TopicIds>();
        conventions.Properties<PictureId>().HaveConversion<PictureIds>();
        conventions.Properties<FrontId>().HaveConversion<FrontIds>();
        conventions.Properties<StaticPageId>().HaveConversion<StaticPageIds>();
        conventions.Properties<StaffId>().HaveConversion<StaffIds>();
        conventions.Properties<DeskId>().HaveConversion<DeskIds>();
        conventions.Properties<CorrectionId>().HaveConversion<CorrectionIds>();
        conventions.Properties<NoteId>().HaveConversion<NoteIds>();
        conventions.Properties<SavedViewId>().HaveConversion<SavedViewIds>();
        conventions.Properties<WebHookId>().HaveConversion<WebHookIds>();
        conventions.Properties<FeedSubscriptionId>().HaveConversion<FeedSubscriptionIds>();
        conventions.Properties<SessionId>().HaveConversion<SessionIds>();
        conventions.Properties<Role>().HaveConversion<string>().HaveMaxLength(20);
        conventions.Properties<StoryStage>().HaveConversion<string>().HaveMaxLength(20);
        conventions.Properties<LinkKind>().HaveConversion<string>().HaveMaxLength(20);
        conventions.Properties<LocalText>().HaveConversion<LocalTexts>();
        conventions.Properties<NameForms>().HaveConversion<FormsOfNames>();
        conventions.Properties<TrackerId>().HaveConversion<TrackerIds>();
        conventions.Properties<FigureId>().HaveConversion<FigureIds>();
        conventions.Properties<TargetId>().HaveConversion<TargetIds>();
        conventions.Properties<UnitKind>().HaveConversion<string>().HaveMaxLength(20);
        conventions.Properties<TrackerAim>().HaveConversion<string>().HaveMaxLength(20);
        conventions.Properties<ChartKind>().HaveConversion<string>().HaveMaxLength(20);
        conventions.Properties<PeriodKind>().HaveConversion<string>().HaveMaxLength(20);
        conventions.Properties<FigureQualifier>().HaveConversion<string>().HaveMaxLength(20);
        conventions.Properties<TopicKind>().HaveConversion<string>().HaveMaxLength(20);
    }

    private sealed class StoryIds() : ValueConverter<StoryId, Guid>(id => id.Value, value => new StoryId(value));

    private sealed class TranslationsIds()
        : ValueConverter<TranslationsId, Guid>(id => id.Value, value => new TranslationsId(value));

    private sealed class PersonIds() : ValueConverter<PersonId, Guid>(id => id.Value, value => new PersonId(value));

    private sealed class TopicIds() : ValueConverter<TopicId, Guid>(id => id.Value, value => new TopicId(value));

    private sealed class PictureIds() : ValueConverter<PictureId, Guid>(id => id.Value, value => new PictureId(value));

    private sealed class FrontIds() : ValueConverter<FrontId, Guid>(id => id.Value, value => new FrontId(value));

    private sealed class StaticPageIds()
        : ValueConverter<StaticPageId, Guid>(id => id.Value, value => new StaticPageId(value));

    private sealed class StaffIds() : ValueConverter<StaffId, Guid>(id => id.Value, value => new StaffId(value));

    private sealed class DeskIds() : ValueConverter<DeskId, Guid>(id => id.Value, value => new DeskId(value));

    private sealed class CorrectionIds()
        : ValueConverter<CorrectionId, Guid>(id => id.Value, value => new CorrectionId(value));

    private sealed class NoteIds() : ValueConverter<NoteId, Guid>(id => id.Value, value => new NoteId(value));

    private sealed class SavedViewIds()
        : ValueConverter<SavedViewId, Guid>(id => id.Value, value => new SavedViewId(value));

    private sealed class SessionIds() : ValueConverter<SessionId, Guid>(id => id.Value, value => new SessionId(value));

    private sealed class WebHookIds() : ValueConverter<WebHookId, Guid>(id => id.Value, value => new WebHookId(value));

    private sealed class FeedSubscriptionIds()
        : ValueConverter<FeedSubscriptionId, Guid>(id => id.Value, value => new FeedSubscriptionId(value));

    private sealed class TrackerIds() : ValueConverter<TrackerId, Guid>(id => id.Value, value => new TrackerId(value));

    private sealed class FigureIds() : ValueConverter<FigureId, Guid>(id => id.Value, value => new FigureId(value));

    private sealed class TargetIds() : ValueConverter<TargetId, Guid>(id => id.Value, value => new TargetId(value));

    private sealed class LocalTexts() : ValueConverter<LocalText, string>(text => Written(text), json => Read(json));

    private sealed class FormsOfNames()
        : ValueConverter<NameForms, string>(forms => forms.ToString(), lines => NameForms.Read(lines));

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Written(LocalText text) => JsonSerializer.Serialize(text.ByLanguage, Readable);

    private static LocalText Read(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []);
}
