namespace Dastan.Web.Newsroom.Texts;

public sealed partial record RedirectTexts
{
    public static RedirectTexts English { get; } =
        new()
        {
            Title = "Redirects",
            Advice =
                "Addresses that were once published, of this paper or one before it, and where they lead now. A redirect is answered where no page stands.",
            Find = "Find in either address",
            Show = "Show",
            From = "From",
            To = "To",
            Everywhere = "In every edition",
            EverywhereShort = "every edition",
            Add = "Add",
            AddTitle = "A new redirect",
            Change = "Change",
            ChangeTitle = "Where it leads",
            Remove = "Remove",
            Removed = "Removed.",
            Save = "Save",
            Saved = "Saved.",
            Next = "Next page",
            Nothing = "There are none.",
            Back = "To all redirects",
            Export = "All as CSV",
            Import = "Import CSV",
            ImportTitle = "Import redirects",
            ImportAdvice =
                "On each line: from, to, and if you like 301 or 308, and “yes” for every edition. At most {0} lines. First you are told what would happen, and nothing is changed.",
            File = "A file",
            Lines = "Or the lines themselves",
            Check = "Check",
            Line = "Line",
            Finding = "What about it",
            Good = "New redirects: {0}",
            Same = "Here already: {0}",
            Faulty = "To be mended first: {0}",
            ImportNow = "Import them",
            NothingNew = "Nothing would change.",
            Empty = "Choose a file, or write lines.",
            TooMany = "There are more than {0} lines: import them in parts.",
            Shortened = "It leads on: the redirect goes straight to {0}.",
            FromIsNoPath = "What it leads from is no path of this paper: it begins with one slash.",
            ToIsNoAddress =
                "It can lead to a path of this paper, or to an address that begins with http:// or https://. For every edition it has to be a path.",
            TooLong = "One of the addresses is longer than 500 characters.",
            Loop = "It would lead round in a circle: {0}",
            PageStandsThere = "A page of the paper stands there: nobody would be led away from it.",
            LeadsElsewhere = "It leads to {0} already: change or remove that first.",
            Twice = "The same address stands above.",
            StatusUnknown = "Only lasting redirects are kept: 301 or 308.",
            Cells = "A line has two to four cells.",
            Meanwhile =
                "Somebody else has changed it since you began. It leads to: {0}. Save again to put yours in its place.",
            Gone = "Somebody else has removed it since you began.",
        };
}
