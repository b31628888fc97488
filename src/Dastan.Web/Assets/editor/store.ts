import type { Words } from "./keep";

/** What a window typed, as it lies in the browser's store. */
export interface Left {
  window: string;
  words: Words;
  /** The version of the draft that it went on from. */
  version: number;
  sequence: number;
  /** The revision that its page began from; not told by windows of an older version of this script. */
  basedOn?: number;
  at: number;
}

/** What is typed into one story, in the browser's own store. Each window has a place of its own, so that two do not forget each other's words. */
export class Store {
  readonly window = crypto.getRandomValues(new Uint32Array(3)).join("-");
  private readonly prefix: string;
  // Where it lay before it was told whose words they are.
  private readonly oldPrefix: string;

  /** @param writer whose words they are: who signs in here after them neither gets nor removes them */
  constructor(address: string, writer: string) {
    this.prefix = `dastan:draft:${writer}:${address}:`;
    this.oldPrefix = `dastan:draft:${address}:`;
    // Held for as long as the window is there: by it others know that this one is still writing. Only safe contexts have locks.
    void navigator.locks?.request(this.prefix + this.window, () => new Promise(() => undefined));
  }

  /** @returns false where the browser keeps nothing */
  put(words: Words, version: number, sequence: number, basedOn: number): boolean {
    try {
      localStorage.setItem(this.prefix + this.window, JSON.stringify({ window: this.window, words, version, sequence, basedOn, at: Date.now() } satisfies Left));
      return true;
    } catch {
      return false;
    }
  }

  clear(): void {
    localStorage.removeItem(this.prefix + this.window);
  }

  forget(left: Left): void {
    for (const prefix of [this.prefix, this.oldPrefix]) localStorage.removeItem(prefix + left.window);
  }

  /** What windows left that are gone, the newest first. */
  async left(): Promise<Left[]> {
    const held = (await navigator.locks?.query())?.held?.map((lock) => lock.name) ?? [];
    const own = this.prefix + this.window;
    const keys = Object.keys(localStorage).filter((key) => [this.prefix, this.oldPrefix].some((prefix) => key.startsWith(prefix)) && key !== own && !held.includes(key));
    return keys.flatMap((key) => read(key)).sort((one, other) => other.at - one.at);
  }
}

function read(key: string): Left[] {
  try {
    return [JSON.parse(localStorage.getItem(key)!) as Left];
  } catch {
    return [];
  }
}
