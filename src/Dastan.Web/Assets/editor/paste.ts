import { closeHistory } from "prosemirror-history";
import { Slice } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { readSlice } from "./html";
import { Place } from "./places";

/** What the server's reader made of a paste. */
interface Cleaned {
  html: string;
  dropped: { what: string; why: string; excerpt: string }[];
}

// What this window copied last. A page elsewhere can mark its own as ours; what it says only goes in unread where it is what we wrote.
let copied = "";

/**
 * Whatever is pasted, or dropped here from elsewhere, goes through the one reader that everything goes through, which also tells what it left out. Where the line is cut, the
 * browser's own cleaning by the schema stands in.
 * @param tell is given what was left out
 * @param awaits is given what is on its way
 */
export function pasting(address: string, tell: (dropped: Cleaned["dropped"]) => void, awaits: (coming: Promise<unknown>) => void): Plugin {
  const coming = new Set<Target>();
  let last: Promise<unknown> = Promise.resolve();

  // In the order in which they were asked for, however soon each was read.
  async function bring(view: EditorView, data: DataTransfer, slice: Slice, from: number, to: number): Promise<void> {
    const target = new Target(view, from, to);
    coming.add(target);
    const html = data.getData("text/html");
    const read = clean(address, html || data.getData("text/plain"), html ? "text/html" : "text/plain").catch(() => null);
    const [cleaned] = await Promise.all([read, last]);
    coming.delete(target);
    try {
      target.put(cleaned === null ? slice : readSlice(cleaned.html), coming);
    } finally {
      target.release();
    }
    if (cleaned !== null) tell(cleaned.dropped);
  }

  function start(view: EditorView, data: DataTransfer, slice: Slice, from: number, to: number): true {
    const bringing = bring(view, data, slice, from, to);
    last = bringing.catch(() => undefined);
    awaits(bringing);
    return true;
  }

  return new Plugin({
    view: remembering,
    props: {
      handlePaste(view, { clipboardData: data }, slice) {
        // Of cells the one that was selected last.
        const [{ $from, $to }] = view.state.selection.ranges;
        return data !== null && !isOurs(data) && !isPlain(data) && start(view, data, slice, $from.pos, $to.pos);
      },
      handleDrop(view, event, slice) {
        const data = event.dataTransfer;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
        if (view.dragging !== null || data === null || at === undefined || data.files.length > 0 || isPlain(data)) return false;
        view.focus();
        return start(view, data, slice, at, at);
      },
    },
  });
}

function isOurs(data: DataTransfer): boolean {
  return copied !== "" && data.getData("text/html").includes(copied);
}

// One line of text needs nobody's reading.
function isPlain(data: DataTransfer): boolean {
  return data.getData("text/html") === "" && !data.getData("text/plain").includes("\n");
}

// Comes after the editor has written to the clipboard, since it listens after it.
function remembering(view: EditorView): { destroy(): void } {
  const remember = (event: ClipboardEvent) => (copied = event.clipboardData?.getData("text/html") ?? "");
  const acts = ["copy", "cut"] as const;
  for (const act of acts) view.dom.addEventListener(act, remember);
  return { destroy: () => acts.forEach((act) => view.dom.removeEventListener(act, remember)) };
}

// What is selected stays until that is there which takes its place: an undo gives it back in one. What was changed meanwhile is not replaced.
class Target {
  private readonly from: Place;
  private readonly to: Place;
  private was: Slice;

  constructor(
    private readonly view: EditorView,
    from: number,
    to: number,
  ) {
    this.was = view.state.doc.slice(from, to);
    this.from = new Place(view, from, from === to ? "behind" : "before");
    this.to = new Place(view, to);
  }

  /** @param later what else is on its way; where it is to the same place it comes behind this */
  put(slice: Slice, later: Iterable<Target>): void {
    if (this.view.isDestroyed || slice.size === 0) return;
    const { doc, selection, tr } = this.view.state;
    const [from, end] = [this.from.at, this.to.at].sort((one, other) => one - other);
    const to = doc.slice(from, end).eq(this.was) ? end : from;
    const behind = [...later].filter((one) => one.from.at === from);
    // Whoever stays there comes to stand behind what was pasted.
    if (selection.ranges.length === 1 && selection.from === from && selection.to === to) tr.replaceSelection(slice);
    else tr.replaceRange(from, to, slice);
    this.view.dispatch(closeHistory(tr).scrollIntoView().setMeta("paste", true));
    for (const one of behind) one.moveTo(tr.mapping.map(to, 1));
  }

  release(): void {
    this.from.release();
    this.to.release();
  }

  private moveTo(at: number): void {
    this.from.move(at);
    this.to.move(at);
    this.was = Slice.empty;
  }
}

async function clean(address: string, body: string, type: string): Promise<Cleaned> {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": `${type}; charset=utf-8` },
    body,
    credentials: "same-origin",
    redirect: "manual",
    signal: AbortSignal.timeout(4000),
  });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return (await answer.json()) as Cleaned;
}
