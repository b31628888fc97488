namespace Dastan.Web.Newsroom.Texts;

/// <summary>How the program and what it stands on are doing.</summary>
public sealed record SystemTexts
{
    public required string Title { get; init; }

    public required string Advice { get; init; }

    /// <summary>Before what somebody should look at.</summary>
    public required string Mind { get; init; }

    public required string Program { get; init; }

    public required string Version { get; init; }

    public required string Since { get; init; }

    public required string Memory { get; init; }

    public required string Database { get; init; }

    public required string Backups { get; init; }

    public required string NewestBackup { get; init; }

    public required string NoBackups { get; init; }

    public required string LastFailure { get; init; }

    public required string Waiting { get; init; }

    public required string Dispatches { get; init; }

    public required string DeadDispatches { get; init; }

    public required string UnfedStories { get; init; }

    public required string Rates { get; init; }

    /// <summary>Before the day of a bank's newest list.</summary>
    public required string NewestList { get; init; }

    /// <summary>Before the number of what is held back.</summary>
    public required string Held { get; init; }

    public required string Disk { get; init; }

    public required string Free { get; init; }

    /// <summary>Between a part and its whole.</summary>
    public required string Of { get; init; }

    public required string DatabaseSize { get; init; }

    public required string Megabytes { get; init; }

    public required string Gigabytes { get; init; }

    public required string None { get; init; }

    public static SystemTexts English { get; } =
        new()
        {
            Title = "System",
            Advice = "What whoever runs the paper looks at. At the machine, ./dastan check looks closer.",
            Mind = "Look at this:",
            Program = "Program",
            Version = "Version",
            Since = "Running since",
            Memory = "Memory in use",
            Database = "Database",
            Backups = "Backups",
            NewestBackup = "Newest backup",
            NoBackups = "none are made by themselves: set Backup:Folder",
            LastFailure = "The last one failed",
            Waiting = "What waits",
            Dispatches = "Dispatches to be sent",
            DeadDispatches = "Dispatches that were given up",
            UnfedStories = "Stories to be fed to the search",
            Rates = "Banks",
            NewestList = "newest list:",
            Held = "held back:",
            Disk = "Disk",
            Free = "Free",
            Of = "of",
            DatabaseSize = "The database takes",
            Megabytes = "MB",
            Gigabytes = "GB",
            None = "none yet",
        };

    public static SystemTexts Russian { get; } =
        new()
        {
            Title = "Система",
            Advice = "Сведения для тех, кто обслуживает издание. Подробнее проверит команда ./dastan check на сервере.",
            Mind = "Обратите внимание:",
            Program = "Программа",
            Version = "Версия",
            Since = "Работает с",
            Memory = "Занято памяти",
            Database = "База данных",
            Backups = "Резервные копии",
            NewestBackup = "Последняя копия",
            NoBackups = "сами не создаются: задайте Backup:Folder",
            LastFailure = "Последняя попытка не удалась",
            Waiting = "Очереди",
            Dispatches = "Ждут отправки",
            DeadDispatches = "Отправить не удалось",
            UnfedStories = "Материалы, ещё не попавшие в поиск",
            Rates = "Банки",
            NewestList = "последний список:",
            Held = "задержано значений:",
            Disk = "Диск",
            Free = "Свободно",
            Of = "из",
            DatabaseSize = "База данных занимает",
            Megabytes = "МБ",
            Gigabytes = "ГБ",
            None = "пока нет",
        };
}
