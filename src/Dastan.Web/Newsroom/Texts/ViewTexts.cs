namespace Dastan.Web.Newsroom.Texts;

/// <summary>Saved views of the desk's list.</summary>
public sealed record ViewTexts
{
    public required string Title { get; init; }
    public required string All { get; init; }
    public required string Arrange { get; init; }
    public required string SaveThis { get; init; }
    public required string Name { get; init; }
    public required string SharedWith { get; init; }
    public required string Nobody { get; init; }
    public required string Everybody { get; init; }
    public required string Save { get; init; }
    public required string Remove { get; init; }
    public required string Start { get; init; }
    public required string IsStart { get; init; }
    public required string NoStart { get; init; }
    public required string None { get; init; }
    public required string MadeBy { get; init; }
    public required string Shows { get; init; }
    public required string BackToDesk { get; init; }

    public static ViewTexts English { get; } =
        new()
        {
            Title = "Views of the desk",
            All = "All in work",
            Arrange = "Arrange views",
            SaveThis = "Keep this as a view",
            Name = "Name of the view",
            SharedWith = "Shared with",
            Nobody = "nobody: it is mine",
            Everybody = "the whole newsroom",
            Save = "Save the view",
            Remove = "Remove the view",
            Start = "Begin with it",
            IsStart = "My start",
            NoStart = "Begin with all in work",
            None = "There are no views yet. Narrow the desk's list, and keep it as a view there.",
            MadeBy = "Made by {0}",
            Shows = "Show it",
            BackToDesk = "Back to the desk",
        };

    public static ViewTexts Russian { get; } =
        new()
        {
            Title = "Виды списка",
            All = "Всё в работе",
            Arrange = "Настроить виды",
            SaveThis = "Сохранить как вид",
            Name = "Название вида",
            SharedWith = "Кому ещё виден",
            Nobody = "никому: он мой",
            Everybody = "всей редакции",
            Save = "Сохранить вид",
            Remove = "Удалить вид",
            Start = "Начинать с него",
            IsStart = "С него я начинаю",
            NoStart = "Начинать со всего, что в работе",
            None = "Видов пока нет. Отберите в списке нужное и сохраните там как вид.",
            MadeBy = "Автор вида — {0}",
            Shows = "Показать",
            BackToDesk = "Назад к списку",
        };
}
