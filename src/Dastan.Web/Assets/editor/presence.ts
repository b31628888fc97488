// Who else is in the story. The window tells every few seconds where its writer is, and shows what it is told: who is here, who writes, who saved.
import type { EditorView } from "prosemirror-view";
import { say } from "./elements";

interface Company {
  here: string[];
  pen: "free" | "yours" | "theirs";
  penTold: string;
  saved: string;
}

const pause = 15_000;
// In company, what the others do is to be seen soon.
const pauseInCompany = 4_000;
// Moving about is told sooner, but not with every step.
const shortPause = 2_000;
const patience = 10_000;
const comesBackAs = "window-that-comes-back";

export class Presence {
  private window = cameBack() ?? name();
  private readonly told: HTMLElement;
  private pen: Company["pen"] = "free";
  private place = "";
  private busy = false;
  private wrote = false;
  private everWrote = false;
  private comesBack = false;
  private due = Infinity;
  private timer: number | undefined;

  /**
   * @param form the story's form; its plain fields and its buttons rest while somebody else writes
   * @param view the editor of its body, which then can only be read
   */
  constructor(
    private readonly form: HTMLFormElement,
    private readonly view: EditorView,
  ) {
    this.told = document.querySelector<HTMLElement>(".company")!;
    this.button.addEventListener("click", () => void this.takeOver());
    this.view.setProps({ editable: () => this.pen !== "theirs" });
    form.addEventListener("focusin", () => this.moved());
    form.addEventListener("keyup", () => this.moved());
    form.addEventListener("input", () => this.writes());
    addEventListener("pagehide", () => this.leave());
    addEventListener("pageshow", (event) => {
      if (!event.persisted) return;
      // A window that went stays gone; this one is another.
      this.window = name();
      this.plan(0);
    });
    // Beginning from another's draft loads the page anew, and keeps the pen.
    this.drafts.addEventListener("submit", () => this.stay());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.plan(0));
    void this.tell();
  }

  /** To be called when something is changed that no field tells of. */
  writes(): void {
    this.wrote = this.everWrote = true;
    if (this.pen === "free") this.plan(0);
  }

  private get button(): HTMLButtonElement {
    return this.told.querySelector("button")!;
  }

  private moved(): void {
    if (this.placeNow() !== this.place) this.plan(shortPause);
  }

  private placeNow(): string {
    const field = document.activeElement;
    if (field === this.view.dom) return `body:${this.view.state.selection.$from.index(0) + 1}`;
    return this.form.contains(field) && field instanceof HTMLElement ? (field.getAttribute("name") ?? "") : "";
  }

  // The soonest of what is planned counts.
  private plan(wait: number): void {
    const at = Date.now() + wait;
    if (at >= this.due) return;
    clearTimeout(this.timer);
    this.due = at;
    this.timer = setTimeout(() => void this.tell(), wait);
  }

  private send(address: string, more: Record<string, string>, keepalive = false): Promise<Response> {
    const basedOn = (this.form.elements.namedItem("basedOn") as HTMLInputElement).value;
    const body = new URLSearchParams({ window: this.window, place: this.place, basedOn, ...more });
    return fetch(address, { method: "POST", body, redirect: "manual", keepalive, signal: keepalive ? null : AbortSignal.timeout(patience) });
  }

  private async tell(): Promise<void> {
    this.due = Infinity;
    if (!this.busy) {
      this.busy = true;
      const writes = this.wrote;
      this.wrote = false;
      this.place = this.placeNow();
      try {
        const answer = await this.send(this.told.dataset.presence!, { writes: String(writes) });
        if (answer.ok) this.show((await answer.json()) as Company);
        else this.wrote ||= writes;
      } catch {
        // That the line is cut is told where it is told what is safe; here it is asked again.
        this.wrote ||= writes;
      }
      this.busy = false;
    }
    const inCompany = this.pen === "theirs" || this.told.querySelector("li") !== null;
    this.plan(this.wrote && this.pen === "free" ? shortPause : inCompany ? pauseInCompany : pause);
  }

  // A page that comes at once again is the same window, and keeps the pen that it has just taken.
  private leave(): void {
    if (this.comesBack) return;
    void this.send(this.told.dataset.presence!, { leaves: "true" }, true).catch(() => undefined);
  }

  private async takeOver(): Promise<void> {
    try {
      const answer = await this.send(this.told.dataset.pen!, {});
      if (!answer.ok) return;
      // Who has typed nothing begins from what was saved meanwhile.
      if (this.saved.textContent !== "" && !this.everWrote) {
        this.stay();
        location.reload();
        return;
      }
      this.show((await answer.json()) as Company, this.saved.textContent!);
      this.view.focus();
      await this.offer();
    } catch {
      // The button is still there.
    }
  }

  // What the one before typed and did not save can be begun from, as the page would tell it now.
  private async offer(): Promise<void> {
    const answer = await fetch(location.href, { cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(patience) });
    const newer = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".others-drafts") : null;
    if (newer) this.drafts.replaceChildren(...newer.childNodes);
  }

  // A page that comes at once again is the same window.
  private stay(): void {
    this.comesBack = true;
    sessionStorage.setItem(comesBackAs, this.window);
  }

  private get drafts(): HTMLElement {
    return document.querySelector(".others-drafts")!;
  }

  private get saved(): HTMLElement {
    return this.told.querySelector(".saved-meanwhile")!;
  }

  private show(company: Company, saved = company.saved): void {
    this.pen = company.pen;
    const list = this.told.querySelector("ul")!;
    list.hidden = company.here.length === 0;
    list.replaceChildren(
      ...company.here.map((text) => {
        const line = document.createElement("li");
        line.textContent = text;
        return line;
      }),
    );
    const isTheirs = company.pen === "theirs";
    this.button.parentElement!.hidden = !isTheirs;
    this.button.hidden = !isTheirs;
    say(this.told.querySelector(".pen")!, company.penTold);
    say(this.saved, saved);
    this.rest(isTheirs);
  }

  private rest(isResting: boolean): void {
    this.view.setProps({ editable: () => !isResting });
    for (const field of this.form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("textarea, input:not([type=hidden])")) field.readOnly = isResting;
    for (const one of this.form.querySelectorAll<HTMLFieldSetElement | HTMLButtonElement>("fieldset, .acts button")) one.disabled = isResting;
    this.form.querySelector(".tools")?.toggleAttribute("inert", isResting);
  }
}

function cameBack(): string | undefined {
  const window = sessionStorage.getItem(comesBackAs) ?? undefined;
  sessionStorage.removeItem(comesBackAs);
  return window;
}

function name(): string {
  return crypto.getRandomValues(new Uint32Array(3)).join("-");
}
