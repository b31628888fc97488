import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { readSlice } from "./html";

/** What the server's reader made of a paste. */
interface Cleaned {
  html: string;
  dropped: { what: string; why: string; excerpt: string }[];
}

/**
 * Whatever is pasted goes through the one reader that everything goes through, which also tells what it left out. Where the line is cut, the
 * browser's own cleaning by the schema stands in.
 * @param tell is given what was left out
 */
export function pasting(address: string, tell: (dropped: Cleaned["dropped"]) => void): Plugin {
  return new Plugin({
    props: {
      handlePaste(view, event, slice) {
        const html = event.clipboardData?.getData("text/html") ?? "";
        const text = event.clipboardData?.getData("text/plain") ?? "";
        // Plain text of one line needs nobody's reading.
        if (html.includes("data-pm-slice") || (html === "" && !text.includes("\n"))) return false;
        // The place is held while the server reads, so that whoever types on loses neither.
        void clean(address, html || text, html ? "text/html" : "text/plain").then(
          (cleaned) => {
            put(view, () => view.state.tr.replaceSelection(readSlice(cleaned.html)));
            tell(cleaned.dropped);
          },
          () => put(view, () => view.state.tr.replaceSelection(slice)),
        );
        return true;
      },
    },
  });
}

function put(view: EditorView, make: () => EditorView["state"]["tr"]): void {
  if (!view.isDestroyed) view.dispatch(make().scrollIntoView().setMeta("paste", true));
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
