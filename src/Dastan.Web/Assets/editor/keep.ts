// No word is lost. What is typed is in the browser's own store at once, on the server within a second or two, and again there as soon as the line is back.
import { type Left, Store } from "./store";

/** The words of a story as they stand in the form. */
export interface Words {
  headline: string;
  standfirst: string;
  dateline: string;
  body: string;
}

/** Where what was typed is safe. */
export type Safety =
  | { at: "server"; when: Date }
  | { at: "browser"; why: "typing" | Trouble }
  | { at: "nowhere" }
  | { at: "conflict"; theirs: Words; version: number };

/** The words that the page came with. */
export interface Draft {
  /** Of the draft; 0 where they are no draft. */
  version: number;
  /** The window that typed or saved them, and how many changes that had made. */
  window: string;
  sequence: number;
  /** The revision that the page began from. */
  basedOn: number;
  /** Who writes it. */
  writer: string;
}

type Trouble = "offline" | "refused" | "signed-out";

interface Conflict {
  version: number;
  words: Words;
}

const pause = 700;
const longestPause = 15_000;
const patience = 20_000;
const longestLeaving = 20_000;

export class Keeper {
  private version: number;
  private sequence = 0;
  private sent = 0;
  private failures = 0;
  private busy = false;
  private timer: number | undefined;
  private leaving: number | undefined;
  private stopped: false | "leaving" | "conflict" = false;
  // Why nothing arrived last; until something does.
  private trouble: Trouble | undefined;
  private sending = new AbortController();
  private readonly store: Store;

  /** @param address where the draft is put */
  constructor(
    private readonly address: string,
    private readonly draft: Draft,
    private readonly words: () => Words,
    private readonly tell: (safety: Safety) => void,
  ) {
    this.version = draft.version;
    this.store = new Store(address, draft.writer);
    addEventListener("online", () => this.hurry());
    addEventListener("pagehide", () => this.part());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.hurry());
  }

  /** What a window that is gone typed and the server may not have: the newest first. What the server has is forgotten. */
  async left(): Promise<Left[]> {
    const { window, sequence } = this.draft;
    const all = await this.store.left();
    const known = all.filter((one) => one.window === window && one.sequence <= sequence);
    known.forEach((one) => this.store.forget(one));
    return all.filter((one) => !known.includes(one));
  }

  /** Did it go on from what the page shows? Neither has anything else written the draft since it was typed, nor has anybody saved a revision. */
  goesOn(left: Left): boolean {
    const { version, window, basedOn } = this.draft;
    return (left.version === version || left.window === window) && (left.basedOn ?? basedOn) === basedOn;
  }

  forget(left: Left): void {
    this.store.forget(left);
  }

  /** To be called on every change, however small. */
  changed(): void {
    this.sequence++;
    const isStored = this.store.put(this.words(), this.version, this.sequence, this.draft.basedOn);
    this.tell(isStored ? { at: "browser", why: this.trouble ?? "typing" } : { at: "nowhere" });
    this.plan(pause);
  }

  /**
   * Goes on with the text that a person chose, over what is kept.
   * @param version of what is kept; what was heard of last unless told
   */
  settle(version = this.version): void {
    this.version = version;
    this.stopped = false;
    this.changed();
    this.hurry();
  }

  /**
   * The words are on their way by the form itself: what is still being put is not to come after it. The store keeps them until a page shows that they arrived.
   * Where the page is still there after a while, the form led nowhere, or somewhere else.
   * @returns the version of the draft that they went on from, the window that they were typed in, and how many changes that had made
   */
  leave(): [version: string, window: string, sequence: string] {
    if (this.stopped !== "conflict") {
      this.stopped = "leaving";
      clearTimeout(this.leaving);
      this.leaving = setTimeout(() => this.stay(), longestLeaving);
    }
    clearTimeout(this.timer);
    this.timer = undefined;
    this.sending.abort();
    return [String(this.version), this.store.window, String(this.sequence)];
  }

  private stay(): void {
    if (this.stopped === "leaving") this.stopped = false;
    this.hurry();
  }

  private get isBehind(): boolean {
    return this.sequence !== this.sent;
  }

  private hurry(): void {
    if (this.isBehind) this.plan(0);
  }

  private plan(wait: number): void {
    if (this.stopped || this.busy || (this.timer !== undefined && wait > 0)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), wait);
  }

  // A page that goes away has no time to wait for an answer; what does not arrive is still in the store.
  private part(): void {
    if (this.isBehind && !this.stopped) void fetch(this.address, this.request(true)).catch(() => undefined);
  }

  private request(keepalive: boolean): RequestInit {
    const { sequence, draft } = this;
    return {
      method: "PUT",
      headers: { "Content-Type": "application/json", "If-Match": `"${this.version}"` },
      body: JSON.stringify({ ...this.words(), window: this.store.window, sequence, basedOn: draft.basedOn }),
      credentials: "same-origin",
      redirect: "manual",
      keepalive,
      signal: keepalive ? null : this.sending.signal,
    };
  }

  private async send(): Promise<void> {
    this.timer = undefined;
    if (this.stopped) return;
    this.busy = true;
    this.sending = new AbortController();
    const late = setTimeout(() => this.sending.abort(), patience);
    const upTo = this.sequence;
    try {
      await this.hear(await fetch(this.address, this.request(false)), upTo);
    } catch {
      if (!this.stopped) this.failed("offline");
    } finally {
      clearTimeout(late);
      this.busy = false;
    }
    if (this.isBehind) this.plan(this.failures === 0 ? pause : Math.min(longestPause, pause * 2 ** this.failures));
  }

  private async hear(answer: Response, upTo: number): Promise<void> {
    if (answer.ok) {
      this.version = ((await answer.json()) as { version: number }).version;
      this.arrived(upTo);
    } else if (answer.status === 409) {
      if (this.stopped) return;
      const { words, version } = (await answer.json()) as Conflict;
      this.stopped = "conflict";
      this.tell({ at: "conflict", theirs: words, version });
    } else this.failed(answer.type === "opaqueredirect" || answer.status === 401 ? "signed-out" : answer.status >= 500 ? "offline" : "refused");
  }

  private arrived(upTo: number): void {
    this.failures = 0;
    this.trouble = undefined;
    this.sent = upTo;
    if (this.isBehind) return;
    this.store.clear();
    this.tell({ at: "server", when: new Date() });
  }

  private failed(why: Trouble): void {
    this.failures++;
    this.trouble = why;
    this.tell({ at: "browser", why });
  }
}
