// Places in the body that are kept while something is on its way to them, however much is typed meanwhile.
import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

type Places = ReadonlyMap<Place, number>;
type Change = { hold: Place; at: number } | { release: Place };

const held = new PluginKey<Places>("held");

export const places = new Plugin<Places>({
  key: held,
  state: {
    init: () => new Map(),
    apply(tr, known) {
      const moved = new Map([...known].map(([place, at]) => [place, tr.mapping.map(at, place.typedComes === "before" ? 1 : -1)]));
      const asked = tr.getMeta(held) as Change | undefined;
      if (asked && "hold" in asked) moved.set(asked.hold, asked.at);
      else if (asked) moved.delete(asked.release);
      return moved;
    },
  },
});

/** A place that something is on its way to. */
export class Place {
  constructor(
    private readonly view: EditorView,
    at: number,
    /** What is typed at it. */
    readonly typedComes: "before" | "behind" = "behind",
  ) {
    this.move(at);
  }

  get at(): number {
    const { state } = this.view;
    return placesIn(state).get(this) ?? state.selection.to;
  }

  move(at: number): void {
    this.change({ hold: this, at });
  }

  release(): void {
    this.change({ release: this });
  }

  private change(asked: Change): void {
    if (!this.view.isDestroyed) this.view.dispatch(this.view.state.tr.setMeta(held, asked));
  }
}

function placesIn(state: EditorState): Places {
  return held.getState(state) ?? new Map();
}
