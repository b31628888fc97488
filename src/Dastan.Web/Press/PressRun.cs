namespace Dastan.Web.Press;

/// <summary>
/// The making of one answer, apart from whoever asked for it. What makes the answer gathers its ingredients here and leaves it here.
/// </summary>
public sealed class PressRun
{
    public Ingredients Ingredients { get; } = new();

    public FinishedAnswer? Answer { get; set; }
}
