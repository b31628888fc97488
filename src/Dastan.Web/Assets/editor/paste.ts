import type { Slice } from "prosemirror-model";
import { NodeSelection, Plugin } from "prosemirror-state";
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
 * Whatever is pasted goes through the one reader that everything goes through, which also tells what it left out. Where the line is cut, the
 * browser's own cleaning by the schema stands in.
 * @param tell is given what was left out
 * @param awaits is given what is on its way
 */
export function pasting(address: string, tell: (dropped: Cleaned["dropped"]) => void, awaits: (coming: Promise<unknown>) => void): Plugin {
  return new Plugin({
    view: remembering,
    props: {
      handlePaste(view, event, slice) {
        const html = event.clipboardData?.getData("text/html") ?? "";
        const text = event.clipboardData?.getData("text/plain") ?? "";
        // Plain text of one line needs nobody's reading.
        if ((copied !== "" && html.includes(copied)) || (html === "" && !text.includes("\n"))) return false;
        const place = emptied(view);
        const read = clean(address, html || text, html ? "text/html" : "text/plain").then(
          (cleaned) => {
            put(view, place, readSlice(cleaned.html));
            tell(cleaned.dropped);
          },
          () => put(view, place, slice),
        );
        awaits(read.finally(() => place.release()));
        return true;
      },
    },
  });
}

// Comes after the editor has written to the clipboard, since it listens after it.
function remembering(view: EditorView): { destroy(): void } {
  const remember = (event: ClipboardEvent) => (copied = event.clipboardData?.getData("text/html") ?? "");
  const acts = ["copy", "cut"] as const;
  for (const act of acts) view.dom.addEventListener(act, remember);
  return { destroy: () => acts.forEach((act) => view.dom.removeEventListener(act, remember)) };
}

// What is selected gives way at once; its place is held while the server reads, so that whoever types on loses neither.
function emptied(view: EditorView): Place {
  const { selection } = view.state;
  if (!selection.empty) view.dispatch(view.state.tr.deleteSelection());
  return new Place(view, selection instanceof NodeSelection ? selection.from : view.state.selection.from);
}

function put(view: EditorView, place: Place, slice: Slice): void {
  if (view.isDestroyed) return;
  const { tr, selection } = view.state;
  // Whoever stays there comes to stand behind what was pasted.
  if (selection.empty && selection.from === place.at) tr.replaceSelection(slice);
  else tr.replaceRange(place.at, place.at, slice);
  view.dispatch(tr.scrollIntoView().setMeta("paste", true));
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
