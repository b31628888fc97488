// Marks the words that notes are about, in the editor alone: nothing of it is in the body's HTML.
import { Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { finderIn, type Passage, type Range, wordsIn } from "./passages";

/** A note of the list beside the text. */
export interface Note extends Passage {
  id: string;
}

/** A note with the place of its words. They follow what is typed around them; where they are changed, the rest of them is marked. */
export interface Placed extends Note {
  range: Range | null;
  stands: boolean;
}

const key = new PluginKey<Placed[]>("noted");

/** Says that the list of notes is another. */
export function renew(tr: Transaction): Transaction {
  return tr.setMeta(key, true);
}

/** @param moved called when the words of a note are found, changed or gone
 *  @param pressed called with the note whose words are clicked */
export function noted(notes: () => Note[], moved: (notes: Placed[]) => void, pressed: (id: string) => void): Plugin<Placed[]> {
  return new Plugin<Placed[]>({
    key,
    state: {
      init: (_, { doc }) => placed(notes(), finderIn(doc)),
      apply(tr, known) {
        if (tr.getMeta(key)) return placed(notes(), finderIn(tr.doc));
        return tr.docChanged ? followed(known, tr) : known;
      },
    },
    view(first) {
      moved(key.getState(first.state)!);
      return {
        update(view, before) {
          const now = key.getState(view.state)!;
          if (now !== key.getState(before)) moved(now);
        },
      };
    },
    props: {
      decorations(state) {
        return DecorationSet.create(
          state.doc,
          key.getState(state)!.flatMap(({ id, range, stands }) => (range ? [Decoration.inline(range.from, range.to, { class: stands ? "noted" : "noted changed", "data-note": id })] : [])),
        );
      },
      handleClick(view, place) {
        const at = key.getState(view.state)!.find(({ range }) => range && range.from <= place && place < range.to);
        if (at) pressed(at.id);
        return false;
      },
    },
  });
}

function placed(notes: Note[], find: (passage: Passage) => Range | null): Placed[] {
  return notes.map((note) => {
    const range = find(note);
    return { ...note, range, stands: range !== null };
  });
}

// What was taken out may be put in again, by undoing it.
function followed(notes: Placed[], tr: Transaction): Placed[] {
  let find: ((passage: Passage) => Range | null) | undefined;
  return notes.map((note) => {
    const from = note.range ? tr.mapping.map(note.range.from, 1) : 0;
    const to = note.range ? tr.mapping.map(note.range.to, -1) : 0;
    if (from < to) {
      const range = { from, to };
      if (wordsIn(tr.doc, range) === note.quote) return { ...note, range, stands: true };
      const again = (find ??= finderIn(tr.doc))(note);
      return { ...note, range: again ?? range, stands: again !== null };
    }
    const range = (find ??= finderIn(tr.doc))(note);
    return { ...note, range, stands: range !== null };
  });
}
