namespace Dastan.Domain.Staff;

/// <summary>The view with which the desk's list opens for somebody.</summary>
public sealed class StartView
{
    private StartView() { }

    public StartView(StaffId staff, SavedViewId view) => (StaffId, ViewId) = (staff, view);

    public StaffId StaffId { get; private set; }

    public SavedViewId ViewId { get; private set; }

    public void Become(SavedViewId view) => ViewId = view;
}
