namespace Dastan.Web.Newsroom.Desk;

/// <summary>GET /newsroom: what is where.</summary>
public static class ShowDesk
{
    public static IResult Get(Visit visit) =>
        visit.Page<DeskPage, DeskView>(visit.Texts.Shell.Desk, new(visit.Texts.Shell.EmptyDesk));
}

/// <summary>The desk's list.</summary>
/// <param name="Empty">What is said while there is nothing on it.</param>
public sealed record DeskView(string Empty);
