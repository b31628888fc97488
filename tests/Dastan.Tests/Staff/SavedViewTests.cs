using Dastan.Domain.Staff;
using Dastan.Web.Newsroom.Desk;

namespace Dastan.Tests.Staff;

/// <summary>Views of the desk's list under names.</summary>
public sealed class SavedViewTests
{
    [Fact]
    public void A_view_has_a_name()
    {
        var view = new SavedView(SavedViewId.New(), StaffId.New(), "state=draft");

        Assert.Equal(StaffRefusals.NamelessView, view.Call(" "));
        Assert.Equal(StaffRefusals.LongViewName, view.Call(new string('x', SavedView.LongestName + 1)));
        Assert.Equal(("", 0), (view.Name, view.Version));
        Assert.Null(view.Call(" Drafts "));
        Assert.Equal(("Drafts", 1), (view.Name, view.Version));
    }

    [Fact]
    public void It_is_shared_with_a_desk_or_with_everybody_and_not_with_both()
    {
        var (view, desk) = (new SavedView(SavedViewId.New(), StaffId.New(), ""), DeskId.New());
        Assert.False(view.IsShared);

        view.ShareWith(desk, all: false);
        Assert.Equal((desk, false, true), (view.DeskId!.Value, view.IsForAll, view.IsShared));
        view.ShareWith(desk, all: true);
        Assert.Equal((null, true, true), (view.DeskId, view.IsForAll, view.IsShared));
        view.ShareWith(null, all: false);
        Assert.False(view.IsShared);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("state=&edition=&q=", "")]
    [InlineData(
        "q=+osh++bridge+&state=Draft&edition=en&before=x&mine=1",
        "state=draft&edition=en&mine=on&q=osh%20bridge"
    )]
    [InlineData("state=EMBARGOED&state=draft", "state=embargoed")]
    [InlineData("state=nonsense", "")]
    [InlineData("state=2", "state=ready")]
    [InlineData("q=%D0%BC%D0%BE%D1%81%D1%82%26", "q=%D0%BC%D0%BE%D1%81%D1%82%26")]
    public void A_filter_has_one_form(string typed, string normal)
    {
        Assert.Equal(normal, DeskAsked.Of(typed).Query);
        Assert.Equal(normal, DeskAsked.Of("?" + normal).Query);
    }
}
