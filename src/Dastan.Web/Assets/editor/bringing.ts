// Pictures that are dropped or pasted into the body come in where that was done, however much is typed meanwhile.
import { type Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { Place } from "./places";
import { schema } from "./schema";
import type { Picture } from "./upload";
import { picturesOf, type Uploads } from "./uploads";

/** A picture of the library as the body has it, with its caption and credit. */
export function figureOf(picture: Picture): Node {
  const { source: src, alternative: alt, caption, credit } = picture;
  const words = [
    ...(caption ? [schema.text(caption)] : []),
    ...(caption && credit ? [schema.text(" ")] : []),
    ...(credit ? [schema.text(credit, [schema.marks.cite.create()])] : []),
  ];
  return schema.nodes.figure.create({ src, alt, width: String(picture.width), height: String(picture.height) }, schema.nodes.figcaption.create(null, words));
}

/**
 * Puts a picture behind the block at a place; an empty paragraph there makes room for it.
 * @returns the place behind the picture
 */
export function putPicture(view: EditorView, picture: Picture, at: number): number {
  const { doc, tr } = view.state;
  const place = doc.resolve(Math.min(at, doc.content.size));
  const block = place.depth > 0 ? place.node(1) : null;
  const figure = figureOf(picture);
  const isRoom = block?.type === schema.nodes.paragraph && block.content.size === 0;
  const from = place.depth === 0 ? place.pos : isRoom ? place.before(1) : place.after(1);
  tr.replaceWith(from, isRoom ? place.after(1) : from, figure);
  view.dispatch(tr.scrollIntoView());
  return from + figure.nodeSize;
}

/** Puts another picture where one stands, and keeps what was written of it where the other has no words. */
export function changePicture(view: EditorView, came: Picture, other: Picture): void {
  const { doc, tr } = view.state;
  doc.forEach((node, at) => {
    if (node.type !== schema.nodes.figure || node.attrs.src !== came.source) return;
    const figure = figureOf({ ...other, alternative: other.alternative || String(node.attrs.alt ?? "") });
    const isSaid = other.caption !== "" || other.credit !== "" || node.childCount === 0;
    tr.replaceWith(tr.mapping.map(at), tr.mapping.map(at + node.nodeSize), isSaid ? figure : figure.copy(node.content));
  });
  if (tr.docChanged) view.dispatch(tr);
}

/**
 * @param uploadsFor the list that brings files in, and what to do with each picture
 * @param awaits is given what is on its way
 */
export function bringing(uploadsFor: (taken: (picture: Picture) => void) => Uploads, awaits: (coming: Promise<unknown>) => void): Plugin {
  function bring(view: EditorView, files: File[], at: number): boolean {
    if (files.length === 0) return false;
    const place = new Place(view, at);
    // The next comes behind it.
    const uploads = uploadsFor((picture) => place.move(putPicture(view, picture, place.at)));
    awaits(uploads.bring(files).finally(() => place.release()));
    return true;
  }

  return new Plugin({
    props: {
      handlePaste: (view, event) => !event.clipboardData?.getData("text/html") && bring(view, picturesOf(event.clipboardData?.files), view.state.selection.to),
      handleDrop: (view, event, _slice, isMoved) => !isMoved && bring(view, picturesOf(event.dataTransfer?.files), view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.to),
    },
  });
}
