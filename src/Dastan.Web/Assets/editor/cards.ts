import { NodeSelection } from "prosemirror-state";
import type { EditorProps } from "prosemirror-view";
import { schema } from "./schema";

/** A click on a card takes the whole of it, so that the next key or button is about it; in its caption it sets the cursor, as anywhere. */
export const selectCard: NonNullable<EditorProps["handleClickOn"]> = (view, _at, node, place, event) => {
  if (node.type !== schema.nodes.card || (event.target as HTMLElement).closest("[data-caption]:not(:empty)")) return false;
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, place)));
  return true;
};
