using System.Collections.Frozen;

namespace Dastan.Web.Newsroom.Texts;

/// <summary>Why the rules of the domain say no, by the code of the refusal. In English they say it themselves.</summary>
public sealed record RefusalTexts(FrozenDictionary<string, string> ByCode)
{
    public static RefusalTexts English { get; } = new(FrozenDictionary<string, string>.Empty);

    public static RefusalTexts Russian { get; } =
        new(
            new Dictionary<string, string>
            {
                ["unfinished"] = "У материала ещё нет заголовка или текста.",
                ["already-published"] = "Материал уже опубликован.",
                ["not-published"] = "Материал ещё не публиковался.",
                ["already-withdrawn"] = "Материал уже снят с публикации.",
                ["no-reason"] = "Снятие с публикации видят все: напишите причину.",
                ["time-is-past"] = "Материал можно запланировать только на будущее время.",
                ["no-return-reason"] = "Напишите, что сделать автору.",
                ["address-is-public"] = "Адрес опубликованного материала не меняется: он уже у читателей.",
                ["draft-is-older"] = "Этот черновик тем временем писали в другом окне или на другом устройстве.",
                ["under-embargo"] = "Материал ещё под эмбарго.",
            }.ToFrozenDictionary()
        );
}
