import { DOMParser, DOMSerializer, type Fragment, type Node, type Slice } from "prosemirror-model";
import { schema } from "./schema";

const parser = DOMParser.fromSchema(schema);
const serializer = DOMSerializer.fromSchema(schema);

function inert(html: string): HTMLElement {
  const body = document.implementation.createHTMLDocument("").body;
  body.innerHTML = html;
  return body;
}

/** Story HTML as the document that is edited. */
export function read(html: string): Node {
  return parser.parse(inert(html));
}

/** A piece of Story HTML, to be put in at some place. */
export function readSlice(html: string): Slice {
  return parser.parseSlice(inert(html), { preserveWhitespace: true });
}

/** The document as Story HTML; the server's reader gives it its canonical form. */
export function write(content: Fragment): string {
  const target = document.implementation.createHTMLDocument("").body;
  target.append(serializer.serializeFragment(content, { document: target.ownerDocument }));
  for (const shown of target.querySelectorAll("[contenteditable]")) shown.removeAttribute("contenteditable");
  for (const wrapper of target.querySelectorAll("div[data-caption]")) wrapper.replaceWith(...wrapper.childNodes);
  return target.innerHTML;
}

/** Words as a reader counts them: runs between spaces that hold a letter or a digit. */
export function wordsOf(document: Node): number {
  const text = document.textBetween(0, document.content.size, "\n", " ");
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
