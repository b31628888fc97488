namespace Dastan.Web.Newsroom.Texts;

/// <summary>Topics and bylines in English.</summary>
internal static class NameTextsEnglish
{
    public static NameTexts Topics { get; } =
        new()
        {
            Title = "Topics",
            New = "New topic",
            Find = "Find by any name or address",
            Show = "Show",
            Name = "Name",
            Names = "Names",
            NameIn = "Name, {0}",
            OtherLanguages = "Other languages",
            Kind = "Kind",
            Subject = "subject",
            Person = "person",
            Organisation = "organisation",
            Place = "place",
            Abouts = "Descriptions",
            AboutIn = "Description, {0}",
            Forms = "Other forms of the name, one a line",
            FormsAdvice =
                "In any language and script. The name is known by them to whoever types it for a story, and readers find the stories by them.",
            Slug = "End of the address",
            SlugAdvice = "The old address leads to the new one for ever. Left empty, it is made of the name.",
            Stories = "Stories",
            Save = "Save",
            Saved = "Saved.",
            SeePage = "See the page",
            Back = "To all topics",
            Next = "Next page",
            Nothing = "Nothing is called so.",
            Merge = "Merge into another",
            MergeAdvice =
                "For one thing that has two topics. Its stories and all its names go over to the other, and its address leads there.",
            MergeInto = "Into which: its name or the end of its address",
            Look = "Look at what will happen",
            MergeTitle = "Merge two topics",
            MergeTold = "“{0}” ({1}) goes, and “{2}” ({3}) stays. It can’t be undone.",
            MergeNow = "Merge",
            NotNow = "Leave it as it is",
            NoSuch = "Nothing here is called “{0}”.",
            SeveralSuch = "More than one is called “{0}”: say the end of the address.",
            SlugTaken = "Another one has the address “{0}”.",
            SlugLeads = "The address {0} leads to {1}. Remove that redirect first, if it is no longer needed.",
            Meanwhile =
                "Somebody else has changed it since you began. Nothing is saved yet, and nothing of yours is lost: below is what you typed, and what is there now. Save again to put yours in its place.",
            Theirs = "What is there now",
        };

    public static NameTexts Bylines { get; } =
        Topics with
        {
            Title = "Bylines",
            New = "New byline",
            Abouts = "What they do for the paper",
            AboutIn = "About them, {0}",
            Back = "To all bylines",
            Nothing = "Nobody is called so.",
            MergeAdvice =
                "For one person who has two bylines. Their stories and all their names go over to the other, and the address leads there.",
            MergeTitle = "Merge two bylines",
            NoSuch = "Nobody here is called “{0}”.",
        };
}
