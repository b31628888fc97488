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
                ["is-in-hand"] = "В материале сейчас пишет другой. Чтобы писать здесь, возьмите материал себе.",
                ["picture-empty"] = "В файле ничего нет.",
                ["picture-none"] = "Это не снимок, который мы умеем читать: пришлите JPEG, PNG, WebP, AVIF или GIF.",
                ["picture-damaged"] = "Снимок повреждён или обрезан: дочитать его до конца нельзя.",
                ["picture-slow"] =
                    "Снимок читается слишком долго: сохраните его заново в другой программе и пришлите ещё раз.",
                ["picture-focus"] = "Главное лежит внутри снимка: от 0 до 100 процентов.",
                ["picture-in-use"] = "Снимок стоит в материале: сначала уберите его оттуда.",
                ["picture-large"] = "Файл больше 64 МБ.",
                ["picture-kind"] = "Файлы {0} не принимаются: пришлите снимок как JPEG, PNG, WebP, AVIF или GIF.",
                ["picture-name"] = "Имя кончается на .{0}, а внутри {1}. Дайте файлу верное имя и пришлите ещё раз.",
                ["picture-pixels"] =
                    "Снимок {0} × {1} пикселей; принимается не больше {2} миллионов, и по стороне не больше 20 000.",
                ["upload-many"] = "Слишком много незаконченных загрузок: закончите или отмените их.",
                ["nameless"] = "Дайте имя хотя бы на одном языке.",
                ["too-many-forms"] = "У имени может быть не больше 100 других форм, каждая не длиннее 200 знаков.",
                ["into-itself"] = "Нельзя объединить что-то с самим собой.",
                ["under-embargo"] = "Материал ещё под эмбарго.",
                ["front-laid-out"] = "Свёрстанная страница не меняется: сверстайте другую.",
                ["no-such-slot"] = "На странице нет такого места.",
                ["pin-ends-before"] = "Закрепление не может закончиться раньше, чем страница выйдет.",
                ["front-time-is-past"] = "Страница выходит сейчас или в будущем: это время уже прошло.",
                ["front-is-public"] = "Эту страницу уже видели читатели. Сверстайте другую или верните прежнюю.",
                ["nothing-before"] = "До этой страницы другой не было.",
            }.ToFrozenDictionary()
        );
}
