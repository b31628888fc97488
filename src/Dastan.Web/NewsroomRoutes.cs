using Dastan.Web.Newsroom;
using Dastan.Web.Newsroom.Account;
using Dastan.Web.Newsroom.Audit;
using Dastan.Web.Newsroom.Bylines;
using Dastan.Web.Newsroom.Calendar;
using Dastan.Web.Newsroom.Desk;
using Dastan.Web.Newsroom.Dispatches;
using Dastan.Web.Newsroom.Fronts;
using Dastan.Web.Newsroom.Hooks;
using Dastan.Web.Newsroom.Machine;
using Dastan.Web.Newsroom.Pages;
using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.Pictures;
using Dastan.Web.Newsroom.Redirects;
using Dastan.Web.Newsroom.Settings;
using Dastan.Web.Newsroom.SignIn;
using Dastan.Web.Newsroom.Stories;
using Dastan.Web.Newsroom.Topics;
using Dastan.Web.Reader.Machines;
using Microsoft.AspNetCore.Http.Metadata;

namespace Dastan.Web;

/// <summary>Every address of the newsroom, each with its act: who may not do that is shown nothing there.</summary>
public static partial class NewsroomRoutes
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapNewsroom(this WebApplication app)
    {
        // Forms have no tokens: the same-site guard stands before all of them.
        var newsroom = app.MapGroup(NewsroomAddress.Root).DisableAntiforgery();
        Read(newsroom, "", Acts.EnterNewsroom, ShowDesk.Get);
        Read(newsroom, "/scripts/{file}", Acts.FetchParts, ReadScript.Get);
        MapViews(newsroom);
        MapWaysIn(newsroom);
        MapAccount(newsroom);
        MapPeople(newsroom);
        MapStories(newsroom);
        MapPictures(newsroom);
        MapArranging(newsroom);
        MapFronts(newsroom);
        MapSending(newsroom);
    }

    private static void MapSending(RouteGroupBuilder newsroom)
    {
        Read(newsroom, "/dispatches", Acts.WatchDispatches, WatchDispatches.Get);
        Write(newsroom, "/dispatches/retry", Acts.WatchDispatches, WatchDispatches.RetryAll);
        Write(newsroom, "/dispatches/drop", Acts.WatchDispatches, WatchDispatches.DropAll);
        Write(newsroom, "/dispatches/{number:long}/retry", Acts.WatchDispatches, WatchDispatches.Retry);
        Write(newsroom, "/dispatches/{number:long}/drop", Acts.WatchDispatches, WatchDispatches.Drop);
        Read(newsroom, "/hooks", Acts.KeepHooks, KeepHooks.Get);
        Write(newsroom, "/hooks", Acts.KeepHooks, KeepHooks.Post);
        Read(newsroom, "/hooks/{id:guid}", Acts.KeepHooks, KeepHooks.GetOne);
        Write(newsroom, "/hooks/{id:guid}", Acts.KeepHooks, KeepHooks.Change);
        Write(newsroom, "/hooks/{id:guid}/switch", Acts.KeepHooks, KeepHooks.Switch);
        Write(newsroom, "/hooks/{id:guid}/secret", Acts.KeepHooks, KeepHooks.Renew);
        Write(newsroom, "/hooks/{id:guid}/trial", Acts.KeepHooks, KeepHooks.Try);
        Write(newsroom, "/hooks/{id:guid}/removal", Acts.KeepHooks, KeepHooks.Remove);
    }

    private static void MapViews(RouteGroupBuilder newsroom)
    {
        Read(newsroom, "/calendar", Acts.EnterNewsroom, ShowCalendar.Get);
        Read(newsroom, "/views", Acts.KeepViews, KeepViews.Get);
        Write(newsroom, "/views", Acts.KeepViews, KeepViews.Post);
        Write(newsroom, "/views/start", Acts.KeepViews, KeepViews.Begin);
        Write(newsroom, "/views/{id:guid}", Acts.KeepViews, KeepViews.Change);
        Write(newsroom, "/views/{id:guid}/removal", Acts.KeepViews, KeepViews.Remove);
    }

    private static void MapStories(RouteGroupBuilder newsroom)
    {
        Read(newsroom, "/stories/new", Acts.WriteOwnStory, BeginStory.Get);
        Write(newsroom, "/stories/new", Acts.WriteOwnStory, BeginStory.Post);
        Write(newsroom, "/stories/paste", Acts.WriteOwnStory, CleanPaste.Post)
            .WithMetadata(new BodyLimit(CleanPaste.MostBytes));
        Write(newsroom, "/stories/chosen", Acts.WriteOwnStory, DoWithChosen.Post);
        Read(newsroom, "/stories.json", Acts.WriteOwnStory, OfferStories.Get);
        Read(newsroom, "/stories/{id:guid}", Acts.WriteOwnStory, EditStory.Get);
        Read(newsroom, "/stories/{id:guid}/topics.json", Acts.WriteOwnStory, SuggestTopics.Get);
        Write(newsroom, "/stories/{id:guid}", Acts.WriteOwnStory, SaveStory.Post)
            .WithMetadata(new BodyLimit(StoryForm.MostBytes));
        Map(newsroom, "/stories/{id:guid}/draft", [HttpMethods.Put], Acts.WriteOwnStory, KeepDraft.Put);
        Read(newsroom, "/stories/{id:guid}/drafts/{staff:guid}", Acts.WriteOwnStory, BeginFromDraft.Get);
        Write(newsroom, "/stories/{id:guid}/drafts/{staff:guid}", Acts.WriteOwnStory, BeginFromDraft.Post);
        Write(newsroom, "/stories/{id:guid}/presence", Acts.WriteOwnStory, BePresent.Post);
        Write(newsroom, "/stories/{id:guid}/pen", Acts.WriteOwnStory, TakePen.Post);
        Write(newsroom, "/stories/{id:guid}/amounts", Acts.WriteOwnStory, FindAmounts.Post);
        Read(newsroom, "/stories/{id:guid}/preview", Acts.WriteOwnStory, PreviewStory.Get);
        Read(newsroom, "/stories/{id:guid}/checks", Acts.WriteOwnStory, CheckStory.Get);
        Read(newsroom, "/stories/{id:guid}/previews", Acts.WriteOwnStory, SharePreview.Get);
        Write(newsroom, "/stories/{id:guid}/previews", Acts.WriteOwnStory, SharePreview.Post);
        Write(newsroom, "/stories/{id:guid}/previews/{digest}/removal", Acts.WriteOwnStory, SharePreview.Revoke);
        Read(newsroom, "/previews/{token}", Acts.OpenSharedPreview, SharePreview.Open);
        Read(newsroom, "/previews/{token}/pictures/{name}", Acts.OpenSharedPreview, OpenPreviewPicture.Get);
        Read(newsroom, "/stories/{id:guid}/revisions", Acts.WriteOwnStory, Revisions.Get);
        Write(newsroom, "/stories/{id:guid}/revisions", Acts.WriteOwnStory, Revisions.Post);
        Write(newsroom, "/stories/{id:guid}/notes", Acts.PinNotes, PinNote.Post);
        Write(newsroom, "/stories/{id:guid}/notes/{note:guid}/answers", Acts.PinNotes, AnswerNote.Post);
        Write(newsroom, "/stories/{id:guid}/notes/{note:guid}/resolution", Acts.PinNotes, AnswerNote.Resolve);
        Write(newsroom, "/stories/{id:guid}/notes/{note:guid}/reopening", Acts.PinNotes, AnswerNote.Reopen);
        Write(newsroom, "/stories/{id:guid}/assignment", Acts.EditDeskStory, PassOnStory.Assign);
        Write(newsroom, "/stories/{id:guid}/due", Acts.EditDeskStory, MoveDueDay.Post);
        Write(newsroom, "/stories/{id:guid}/return", Acts.EditDeskStory, PassOnStory.SendBack);
        Write(newsroom, "/stories/{id:guid}/picture", Acts.WriteOwnStory, ChooseLeadPicture.Post);
        Write(newsroom, "/stories/{id:guid}/corrections", Acts.CorrectStory, CorrectStory.Post)
            .WithMetadata(new BodyLimit(StoryForm.MostBytes));
        Write(
            newsroom,
            "/stories/{id:guid}/corrections/{correction:guid}/removal",
            Acts.CorrectStory,
            CorrectStory.TakeBack
        );
        Write(newsroom, "/stories/{id:guid}/withdrawal", Acts.WithdrawStory, WithdrawStory.Post);
        Write(newsroom, "/stories/{id:guid}/withdrawal/removal", Acts.WithdrawStory, WithdrawStory.Keep);
        Write(newsroom, "/stories/{id:guid}/schedule", Acts.ScheduleStory, ScheduleStory.Post);
        Write(newsroom, "/stories/{id:guid}/schedule/removal", Acts.ScheduleStory, ScheduleStory.Remove);
        Write(newsroom, "/stories/{id:guid}/embargo", Acts.SetEmbargo, SetEmbargo.Post);
        Write(newsroom, "/stories/{id:guid}/embargo/lifting", Acts.SetEmbargo, SetEmbargo.AskToLift);
        Write(newsroom, "/stories/{id:guid}/embargo/lifting/confirmation", Acts.SetEmbargo, SetEmbargo.Lift);
    }

    private static void MapPictures(RouteGroupBuilder newsroom)
    {
        Read(newsroom, "/pictures", Acts.BringPictures, ListPictures.Get);
        Read(newsroom, "/pictures.json", Acts.BringPictures, ListPictures.GetOffered);
        Write(newsroom, "/pictures", Acts.BringPictures, BringPictures.Post)
            .WithMetadata(new BodyLimit(BringPictures.MostBytes))
            .WithFormOptions(multipartBodyLengthLimit: BringPictures.MostBytes);
        Write(newsroom, "/pictures/uploads", Acts.BringPictures, BeginUpload.Post);
        Read(newsroom, "/pictures/uploads/{id:guid}", Acts.BringPictures, GoOnUpload.Get);
        Map(newsroom, "/pictures/uploads/{id:guid}", [HttpMethods.Patch], Acts.BringPictures, GoOnUpload.Patch)
            .WithMetadata(new BodyLimit(GoOnUpload.MostOfPiece));
        Map(newsroom, "/pictures/uploads/{id:guid}", [HttpMethods.Delete], Acts.BringPictures, GoOnUpload.Delete);
        Read(newsroom, "/pictures/{id:guid}", Acts.BringPictures, DescribePicture.Get);
        Write(newsroom, "/pictures/{id:guid}", Acts.BringPictures, DescribePicture.Post);
        Write(newsroom, "/pictures/{id:guid}/removal", Acts.RemovePictures, RemovePicture.Post);
        Read(newsroom, "/pictures/{id:guid}/original", Acts.BringPictures, ReadAsItCame.Get);
    }

    private static void MapArranging(RouteGroupBuilder newsroom)
    {
        Read(newsroom, "/topics", Acts.ArrangeTopics, ArrangeTopics.List);
        Read(newsroom, "/topics/new", Acts.ArrangeTopics, ArrangeTopics.GetNew);
        Write(newsroom, "/topics/new", Acts.ArrangeTopics, ArrangeTopics.PostNew);
        Read(newsroom, "/topics/{id:guid}", Acts.ArrangeTopics, ArrangeTopics.Get);
        Write(newsroom, "/topics/{id:guid}", Acts.ArrangeTopics, ArrangeTopics.Post);
        Write(newsroom, "/topics/{id:guid}/merger", Acts.ArrangeTopics, ArrangeTopics.Merge);
        MapTrackers(newsroom);
        Read(newsroom, "/bylines", Acts.DescribeBylines, DescribeBylines.List);
        Read(newsroom, "/bylines/new", Acts.DescribeBylines, DescribeBylines.GetNew);
        Write(newsroom, "/bylines/new", Acts.DescribeBylines, DescribeBylines.PostNew);
        Read(newsroom, "/bylines/{id:guid}", Acts.DescribeBylines, DescribeBylines.Get);
        Write(newsroom, "/bylines/{id:guid}", Acts.DescribeBylines, DescribeBylines.Post);
        Write(newsroom, "/bylines/{id:guid}/portrait", Acts.DescribeBylines, PortrayPerson.Post);
        Write(newsroom, "/bylines/{id:guid}/merger", Acts.DescribeBylines, DescribeBylines.Merge);
        Read(newsroom, "/redirects", Acts.KeepRedirects, KeepRedirects.Get);
        Write(newsroom, "/redirects", Acts.KeepRedirects, KeepRedirects.Post);
        Read(newsroom, "/redirects.csv", Acts.KeepRedirects, ExportRedirects.Get);
        Read(newsroom, "/redirects/one", Acts.KeepRedirects, ChangeRedirect.Get);
        Write(newsroom, "/redirects/one", Acts.KeepRedirects, ChangeRedirect.Post);
        Write(newsroom, "/redirects/one/removal", Acts.KeepRedirects, ChangeRedirect.Remove);
        Read(newsroom, "/redirects/import", Acts.KeepRedirects, ImportRedirects.Get);
        Write(newsroom, "/redirects/import", Acts.KeepRedirects, ImportRedirects.Post)
            .WithMetadata(new BodyLimit(ImportRedirects.MostOfForm));
        Read(newsroom, "/settings", Acts.ChangeSettings, ChangeSettings.Get);
        Write(newsroom, "/settings", Acts.ChangeSettings, ChangeSettings.Post);
        Write(newsroom, "/settings/sections", Acts.ChangeSettings, AddSection.Post);
        Write(newsroom, "/settings/editions", Acts.ChangeSettings, AddEdition.Post);
        Read(newsroom, "/pages", Acts.WriteStaticPages, WriteStaticPages.List);
        Read(newsroom, "/pages/new", Acts.WriteStaticPages, WriteStaticPages.GetNew);
        Write(newsroom, "/pages/new", Acts.WriteStaticPages, WriteStaticPages.PostNew);
        Read(newsroom, "/pages/{id:guid}", Acts.WriteStaticPages, WriteStaticPages.Get);
        Write(newsroom, "/pages/{id:guid}", Acts.WriteStaticPages, WriteStaticPages.Post);
        Write(newsroom, "/pages/{id:guid}/publication", Acts.WriteStaticPages, PublishStaticPage.Post);
        Write(newsroom, "/pages/{id:guid}/withdrawal", Acts.WriteStaticPages, PublishStaticPage.TakeBack);
        Write(newsroom, "/pages/{id:guid}/removal", Acts.WriteStaticPages, PublishStaticPage.Remove);
    }

    private static void MapFronts(RouteGroupBuilder newsroom)
    {
        Read(newsroom, "/fronts", Acts.LayOutFronts, ListFronts.Get);
        Read(newsroom, "/fronts/{edition}", Acts.LayOutFronts, LayOutFront.Get);
        Write(newsroom, "/fronts/{edition}", Acts.LayOutFronts, LayOutFront.Post);
        Read(newsroom, "/fronts/{edition}/{section}", Acts.LayOutFronts, LayOutFront.Get);
        Write(newsroom, "/fronts/{edition}/{section}", Acts.LayOutFronts, LayOutFront.Post);
        Read(newsroom, "/fronts/history", Acts.LayOutFronts, ReadFrontHistory.Get);
        Write(newsroom, "/fronts/undoing", Acts.LayOutFronts, UndoFront.Post);
        Read(newsroom, "/fronts/{id:guid}", Acts.LayOutFronts, LookAtFront.Get);
        Write(newsroom, "/fronts/{id:guid}/removal", Acts.LayOutFronts, TakeBackFront.Post);
    }

    private static void MapWaysIn(RouteGroupBuilder newsroom)
    {
        Read(newsroom, "/sign-in", Acts.SignIn, EnterNewsroom.Get);
        Write(newsroom, "/sign-in", Acts.SignIn, EnterNewsroom.Post);
        Write(newsroom, "/sign-out", Acts.SignOut, LeaveNewsroom.Post);
        Write(newsroom, "/sign-in/passkey-options", Acts.SignIn, OfferPasskeys.Post);
        Write(newsroom, "/sign-in/passkey", Acts.SignIn, EnterWithPasskey.Post);
        Read(newsroom, "/sign-in/code", Acts.SignIn, TakeSecondStep.Get);
        Write(newsroom, "/sign-in/code", Acts.SignIn, TakeSecondStep.Post);
        Read(newsroom, "/first/{token}", Acts.SignIn, ComeByLink.Get);
        Read(newsroom, "/links/{token}", Acts.SignIn, ComeByLink.Get);
        Write(newsroom, "/links/{token}", Acts.SignIn, ComeByLink.Post);
        Write(newsroom, "/links/{token}/passkey-options", Acts.SignIn, OfferLinkPasskey.Post);
    }

    private static void MapAccount(RouteGroupBuilder newsroom)
    {
        Read(newsroom, "/account", Acts.KeepAccount, ShowAccount.Get);
        Write(newsroom, "/account", Acts.KeepAccount, IntroduceSelf.Post);
        Write(newsroom, "/account/password", Acts.KeepAccount, ChangePassword.Post);
        Write(newsroom, "/account/passkeys/options", Acts.KeepAccount, OfferNewPasskey.Post);
        Write(newsroom, "/account/passkeys", Acts.KeepAccount, AddPasskey.Post);
        Write(newsroom, "/account/passkeys/{id}/removal", Acts.KeepAccount, RemovePasskey.Post);
        Read(newsroom, "/account/second-step", Acts.KeepAccount, SetUpSecondStep.Get);
        Write(newsroom, "/account/second-step/key", Acts.KeepAccount, SetUpSecondStep.MakeKey);
        Write(newsroom, "/account/second-step", Acts.KeepAccount, SetUpSecondStep.Post);
        Write(newsroom, "/account/second-step/removal", Acts.KeepAccount, LeaveOutSecondStep.Post);
        Write(newsroom, "/account/recovery-codes", Acts.KeepAccount, RenewRecoveryCodes.Post);
        Write(newsroom, "/account/sessions/end", Acts.KeepAccount, EndSessions.Post);
        Write(newsroom, "/account/sessions/{id:guid}/end", Acts.KeepAccount, EndSessions.PostOne);
    }

    private static void MapPeople(RouteGroupBuilder newsroom)
    {
        Read(newsroom, "/people", Acts.ManagePeople, ListPeople.Get);
        Write(newsroom, "/people/invitations", Acts.ManagePeople, InvitePerson.Post);
        Write(newsroom, "/people/invitations/{digest}/removal", Acts.ManagePeople, RevokeInvitation.Post);
        Write(newsroom, "/people/desks", Acts.ManagePeople, MakeDesk.Post);
        Read(newsroom, "/people/{id:guid}", Acts.ManagePeople, ShowMember.Get);
        Write(newsroom, "/people/{id:guid}", Acts.ManagePeople, ChangeMember.Post);
        Write(newsroom, "/people/{id:guid}/shutting-out", Acts.ManagePeople, ChangeMember.PostOut);
        Write(newsroom, "/people/{id:guid}/sessions/end", Acts.ManagePeople, ChangeMember.PostSessions);
        Write(newsroom, "/people/{id:guid}/letting-in", Acts.ManagePeople, ChangeMember.PostIn);
        Write(newsroom, "/people/{id:guid}/links", Acts.ManagePeople, ChangeMember.PostLink);
        Read(newsroom, "/audit", Acts.ReadAudit, ReadAudit.Get);
        Read(newsroom, "/system", Acts.WatchSystem, ReadSystem.Get);
        Read(newsroom, "/audit.{form:regex(^(csv|json)$)}", Acts.ReadAudit, ExportAudit.Get);
    }

    private static IEndpointConventionBuilder Read(
        RouteGroupBuilder newsroom,
        string address,
        Act act,
        Delegate slice
    ) => Map(newsroom, address, Reads, act, slice);

    private static IEndpointConventionBuilder Write(
        RouteGroupBuilder newsroom,
        string address,
        Act act,
        Delegate slice
    ) => Map(newsroom, address, [HttpMethods.Post], act, slice);

    private static IEndpointConventionBuilder Map(
        RouteGroupBuilder newsroom,
        string address,
        string[] methods,
        Act act,
        Delegate slice
    )
    {
        var route = LateSlice.Map(newsroom, address, methods, slice).WithMetadata(act);
        return act.IsOpenToAll ? route.AllowAnonymous() : route.RequireAuthorization(act.Name);
    }

    /// <summary>How much may be sent to an address, in bytes, where it is more than elsewhere.</summary>
    private sealed record BodyLimit(long Bytes) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => Bytes;
    }
}
