// Where quoted words stand in the text that is edited, by the rules of the server (NotablePassages).
import type { Node } from "prosemirror-model";

/** Words that a note is about, and the block that they begin in. */
export interface Passage {
  block: string;
  quote: string;
}

/** Places in the document. */
export interface Range {
  from: number;
  to: number;
}

interface Flat {
  text: string;
  /** The place of each character; that of a space between blocks means nothing. */
  places: number[];
  blocks: { start: number; id: string }[];
}

/** One space wherever there is any. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

export function wordsIn(doc: Node, { from, to }: Range): string {
  return plain(doc.textBetween(from, to, " ", " "));
}

/** The id of the nearest block around a place that has one; "new" where none was saved yet. */
export function blockAt(doc: Node, place: number): string {
  const at = doc.resolve(place);
  for (let depth = at.depth; depth > 0; depth--) {
    const id = at.node(depth).attrs.id as string | null | undefined;
    if (id) return id;
  }
  return "new";
}

/** Finds passages in one document. */
export function finderIn(doc: Node): (passage: Passage) => Range | null {
  const flat = flatten(doc);
  return ({ block, quote }) => {
    const found: number[] = [];
    for (let at = flat.text.indexOf(quote); at >= 0 && quote !== ""; at = flat.text.indexOf(quote, at + 1)) found.push(at);
    const own = found.find((at) => flat.blocks.filter(({ start }) => start <= at).at(-1)?.id === block);
    const at = own ?? (found.length === 1 || block === "" ? found[0] : undefined);
    return at === undefined ? null : { from: flat.places[at], to: flat.places[at + quote.length - 1] + 1 };
  };
}

function flatten(doc: Node): Flat {
  const flat: Flat = { text: "", places: [], blocks: [] };
  const add = (character: string, place: number) => {
    const isSpace = /\s/u.test(character);
    if (isSpace && (flat.text === "" || flat.text.endsWith(" "))) return;
    flat.text += isSpace ? " " : character;
    flat.places.push(place);
  };
  doc.descendants((node, place) => {
    if (!node.isTextblock) return true;
    flat.blocks.push({ start: flat.text.length, id: blockAt(doc, place + 1) });
    node.forEach((inline, offset) => {
      const text = inline.isText ? inline.text! : " ";
      for (let at = 0; at < text.length; at++) add(text[at], place + 1 + offset + at);
    });
    add(" ", place + node.nodeSize);
    return false;
  });
  return flat;
}
