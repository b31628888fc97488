namespace Dastan.Web.Data.Files;

/// <summary>How the bytes of a smaller picture are written.</summary>
public enum RenditionForm
{
    /// <summary>What every browser of today reads.</summary>
    Webp,

    /// <summary>About half of that, for the browsers that read it; slow to make.</summary>
    Avif,

    /// <summary>For mail, messengers and programs that read nothing else. Where a picture is transparent it is white.</summary>
    Jpeg,
}

/// <summary>What a form is called in addresses.</summary>
public static class RenditionForms
{
    extension(RenditionForm form)
    {
        /// <summary>"webp", "avif" or "jpg".</summary>
        public string Ending =>
            form switch
            {
                RenditionForm.Avif => "avif",
                RenditionForm.Jpeg => "jpg",
                _ => "webp",
            };

        /// <summary>The form of an ending; null for any other.</summary>
        public static RenditionForm? Of(string ending) =>
            ending switch
            {
                "webp" => RenditionForm.Webp,
                "avif" => RenditionForm.Avif,
                "jpg" => RenditionForm.Jpeg,
                _ => null,
            };
    }
}
