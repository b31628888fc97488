// No word is lost. What is typed is in the browser's own store at once, on the server within a second or two, and again there as soon as the line is back.

/** The words of a story as they stand in the form. */
export interface Words {
  headline: string;
  standfirst: string;
  dateline: string;
  body: string;
}

/** Where what was typed is safe: "typed" only here in the page's memory and store, "saved" on the server. */
export type Safety =
  | { at: "server"; when: Date }
  | { at: "browser"; why: "typing" | "offline" | "refused" | "signed-out" }
  | { at: "nowhere" }
  | { at: "conflict"; theirs: Words; version: number };

interface Local {
  words: Words;
  version: number;
  changed: number;
}

interface Answer {
  version: number;
}

interface Conflict extends Answer {
  words: Words;
}

const pause = 700;
const longestPause = 15_000;
const patience = 20_000;

export class Keeper {
  private version: number;
  private dirty = 0;
  private sent = 0;
  private failures = 0;
  private busy = false;
  private timer: number | undefined;
  private stopped = false;
  private readonly key: string;

  /**
   * @param address where the draft is put
   * @param version of the draft that the page came with
   */
  constructor(
    private readonly address: string,
    version: number,
    private readonly words: () => Words,
    private readonly tell: (safety: Safety) => void,
  ) {
    this.version = version;
    this.key = `dastan:draft:${address}`;
    addEventListener("online", () => this.hurry());
    addEventListener("pagehide", () => this.part());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.hurry());
  }

  /** What this browser has that the server never confirmed; it is the newer, whatever happened to either. */
  left(): Words | null {
    const text = localStorage.getItem(this.key);
    if (text === null) return null;
    try {
      return (JSON.parse(text) as Local).words;
    } catch {
      return null;
    }
  }

  /** To be called on every change, however small. */
  changed(): void {
    this.dirty++;
    const inStore = this.store();
    this.tell(inStore ? { at: "browser", why: "typing" } : { at: "nowhere" });
    this.plan(pause);
  }

  /** Goes on with the text that a person chose or joined, over the other's. */
  settle(version: number): void {
    this.version = version;
    this.stopped = false;
    this.changed();
    this.hurry();
  }

  /** The words are on their way by the form itself. The store keeps them until a page shows that they arrived. */
  leave(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** What this browser has is on the server too. */
  forget(): void {
    localStorage.removeItem(this.key);
  }

  private store(): boolean {
    try {
      localStorage.setItem(this.key, JSON.stringify({ words: this.words(), version: this.version, changed: Date.now() } satisfies Local));
      return true;
    } catch {
      return false;
    }
  }

  private hurry(): void {
    if (this.dirty !== this.sent) this.plan(0);
  }

  private plan(wait: number): void {
    if (this.stopped || this.busy || (this.timer !== undefined && wait > 0)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), wait);
  }

  // A page that goes away has no time to wait for an answer; what does not arrive is still in the store.
  private part(): void {
    if (this.dirty === this.sent || this.stopped) return;
    void fetch(this.address, this.request(true)).catch(() => undefined);
  }

  private request(keepalive: boolean): RequestInit {
    return {
      method: "PUT",
      headers: { "Content-Type": "application/json", "If-Match": `"${this.version}"` },
      body: JSON.stringify(this.words()),
      credentials: "same-origin",
      redirect: "manual",
      keepalive,
      signal: keepalive ? null : AbortSignal.timeout(patience),
    };
  }

  private async send(): Promise<void> {
    this.timer = undefined;
    if (this.stopped) return;
    this.busy = true;
    const upTo = this.dirty;
    try {
      const answer = await fetch(this.address, this.request(false));
      await this.hear(answer, upTo);
    } catch {
      this.failed("offline");
    } finally {
      this.busy = false;
    }
    if (!this.stopped && this.dirty !== this.sent) this.plan(this.failures === 0 ? pause : Math.min(longestPause, pause * 2 ** this.failures));
  }

  private async hear(answer: Response, upTo: number): Promise<void> {
    if (answer.ok) {
      this.version = ((await answer.json()) as Answer).version;
      this.failures = 0;
      this.sent = upTo;
      if (this.dirty !== upTo) return;
      this.forget();
      this.tell({ at: "server", when: new Date() });
    } else if (answer.status === 409) {
      const { words, version } = (await answer.json()) as Conflict;
      this.stopped = true;
      this.tell({ at: "conflict", theirs: words, version });
    } else this.failed(answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403 ? "signed-out" : answer.status >= 500 ? "offline" : "refused");
  }

  private failed(why: "offline" | "refused" | "signed-out"): void {
    this.failures++;
    this.tell({ at: "browser", why });
  }
}
