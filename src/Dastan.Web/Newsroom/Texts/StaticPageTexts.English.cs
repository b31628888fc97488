namespace Dastan.Web.Newsroom.Texts;

public sealed partial record StaticPageTexts
{
    public static StaticPageTexts English { get; } =
        new()
        {
            Title = "Pages",
            New = "New page",
            Edition = "Edition",
            Name = "Title",
            Slug = "Address",
            State = "State",
            Changed = "Changed",
            Public = "public",
            Hidden = "not public",
            FootPlace = "Place in the foot of the paper: a number; empty for none",
            InFoot = "in the foot",
            Body = "Text, as HTML",
            BodyAdvice =
                "Paragraphs, headings 2 and 3, lists, links, tables, quotations. What has no form here is left out, and you are told.",
            SlugAdvice =
                "When the page is public, the old address leads to the new one for ever. Left empty, it is made of the title.",
            Save = "Save",
            Saved = "Saved.",
            Publish = "Publish",
            Unpublish = "Take back",
            Remove = "Remove for ever",
            RemoveAdvice = "Only a page that is not public can be removed. What it said is lost.",
            SeePage = "See the page",
            Back = "To all pages",
            Nothing = "There are no pages yet: about the paper, contacts, rules.",
            NameMissing = "Give the page a title.",
            EditionUnknown = "There is no such edition.",
            SlugTaken = "Something of the paper stands at {0} already.",
            SlugLeads = "The address {0} leads to {1}. Remove that redirect first, if it is no longer needed.",
            FootWrong = "The place in the foot is a number from 1 to 99.",
            IsPublic = "The page is public: take it back first.",
            Empty = "A page without text can’t be published.",
            Drops =
                "Some of the text has no form here, and would be left out. Nothing is saved yet: mend it, or save again without that.",
            Dropped = "Left out of the text",
            Meanwhile =
                "Somebody else has changed the page since you began. Nothing is saved yet, and nothing of yours is lost: below is what you typed, and what is there now. Save again to put yours in its place.",
            Theirs = "What is there now",
        };
}
