using Dastan.Domain.Stories.Corrections;

namespace Dastan.Web.Newsroom.Texts;

/// <summary>Corrections of a published story.</summary>
public sealed record CorrectingTexts
{
    public required string Title { get; init; }
    public required string Hint { get; init; }
    public required string KindLabel { get; init; }
    public required string Correction { get; init; }
    public required string Clarification { get; init; }
    public required string Update { get; init; }
    public required string Wrong { get; init; }
    public required string Now { get; init; }
    public required string Place { get; init; }
    public required string Top { get; init; }
    public required string Bottom { get; init; }
    public required string At { get; init; }
    public required string Correct { get; init; }
    public required string IsPublic { get; init; }
    public required string IsComing { get; init; }
    public required string IsTakenBack { get; init; }
    public required string TakeBack { get; init; }
    public required string TakeBackReason { get; init; }

    public string Kind(CorrectionKind kind) =>
        kind switch
        {
            CorrectionKind.Clarification => Clarification,
            CorrectionKind.Update => Update,
            _ => Correction,
        };

    public static CorrectingTexts English { get; } =
        new()
        {
            Title = "Corrections",
            Hint =
                "Readers see it on the story, on the page of corrections and in feeds; nobody is named. What you changed in the text above is published with it.",
            KindLabel = "What it is",
            Correction = "Correction",
            Clarification = "Clarification",
            Update = "Update",
            Wrong = "What was wrong; empty for a clarification or an update",
            Now = "What it says now",
            Place = "Where on the page",
            Top = "At the top",
            Bottom = "At the foot",
            At = "Public at; empty for now",
            Correct = "Correct",
            IsPublic = "Public since {0}; written by: {1}",
            IsComing = "Becomes public at {0}; written by: {1}",
            IsTakenBack = "Taken back at {0}: {1}",
            TakeBack = "Take this correction back",
            TakeBackReason = "Why it is taken back, for the newsroom",
        };

    public static CorrectingTexts Russian { get; } =
        new()
        {
            Title = "Исправления",
            Hint =
                "Читатели увидят его в материале, на странице исправлений и в лентах; имена не называются. Изменения в тексте выше выйдут вместе с ним.",
            KindLabel = "Что это",
            Correction = "Исправление",
            Clarification = "Уточнение",
            Update = "Дополнение",
            Wrong = "Что было неверно; для уточнения и дополнения можно не писать",
            Now = "Что написано теперь",
            Place = "Место на странице",
            Top = "Вверху",
            Bottom = "Внизу",
            At = "Когда выйдет; пусто — сейчас",
            Correct = "Исправить",
            IsPublic = "Опубликовано {0}; кто написал: {1}",
            IsComing = "Выйдет {0}; кто написал: {1}",
            IsTakenBack = "Отозвано {0}: {1}",
            TakeBack = "Отозвать это исправление",
            TakeBackReason = "Почему отзывается (для редакции)",
        };
}
