// Finds words in the body, in small letters or large, and replaces them.
import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { button, field, filled, said, type Texts } from "./elements";

interface Range {
  from: number;
  to: number;
}

interface Found {
  words: string;
  ranges: Range[];
  /** Which of them is the one that is looked at; -1 for none. */
  at: number;
}

const key = new PluginKey<Found>("finding");
const none: Found = { words: "", ranges: [], at: -1 };

/** Letters that are longer in the other case stay as they are, so that places stay the same. */
function small(text: string): string {
  const lower = text.toLocaleLowerCase();
  return lower.length === text.length ? lower : [...text].map((one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join("");
}

/** Where the words stand. They may go on over marks, and not over the end of a block. */
export function rangesOf(doc: Node, words: string): Range[] {
  const ranges: Range[] = [];
  const sought = small(words);
  if (sought === "") return ranges;
  doc.descendants((node, place) => {
    if (!node.isTextblock) return true;
    const text = small(node.textBetween(0, node.content.size, "\n", "\n"));
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) ranges.push({ from: place + 1 + at, to: place + 1 + at + sought.length });
    return false;
  });
  return ranges;
}

/** Holds what was found up to date, and shows it. */
export const finding = new Plugin<Found>({
  key,
  state: {
    init: () => none,
    apply(tr, found) {
      const asked = tr.getMeta(key) as Partial<Found> | undefined;
      const words = asked?.words ?? found.words;
      const ranges = tr.docChanged || words !== found.words ? rangesOf(tr.doc, words) : found.ranges;
      return { words, ranges, at: Math.min(asked?.at ?? found.at, ranges.length - 1) };
    },
  },
  props: {
    decorations(state) {
      const { ranges, at } = key.getState(state) ?? none;
      return DecorationSet.create(
        state.doc,
        ranges.map(({ from, to }, number) => Decoration.inline(from, to, { class: number === at ? "found looked-at" : "found" })),
      );
    },
  },
});

function foundIn(state: EditorState): Found {
  return key.getState(state) ?? none;
}

/** The bar over the body in which words are typed. */
export class FindBar {
  readonly element = said("div", "find row", "search");
  private readonly sought = document.createElement("input");
  private readonly instead = document.createElement("input");
  private readonly told = said("span", "small", "status");

  constructor(
    private readonly view: () => EditorView,
    private readonly texts: Texts,
  ) {
    this.element.hidden = true;
    this.element.setAttribute("aria-label", texts.find);
    this.sought.addEventListener("input", () => this.look(0, this.sought.value));
    this.element.addEventListener("keydown", (event) => this.pressed(event));
    this.element.append(
      field(texts.find, this.sought),
      field(texts.replace, this.instead),
      button(texts.next, () => this.next(1)),
      button(texts.replace, () => this.replace()),
      button(texts.replaceAll, () => this.replaceAll()),
      button(texts.close, () => this.close()),
      this.told,
    );
    this.element.querySelectorAll("button")[1].textContent = texts.replaceOne;
  }

  open(): void {
    const { state } = this.view();
    const chosen = state.doc.textBetween(state.selection.from, state.selection.to);
    if (chosen !== "") this.sought.value = chosen;
    this.element.hidden = false;
    this.sought.select();
    this.look(0, this.sought.value);
  }

  private close(): void {
    this.element.hidden = true;
    this.dispatch(this.view().state.tr.setMeta(key, none));
    this.view().focus();
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.target === this.sought) this.next(event.shiftKey ? -1 : 1);
    else if (event.key === "Enter" && event.target === this.instead) this.replace();
    else return;
    event.preventDefault();
  }

  private next(step: number): void {
    const { ranges, at } = foundIn(this.view().state);
    if (ranges.length > 0) this.look((at + step + ranges.length) % ranges.length);
  }

  private look(at: number, words?: string): void {
    const { state } = this.view();
    const tr = state.tr.setMeta(key, words === undefined ? { at } : { at, words });
    this.dispatch(tr);
    const found = foundIn(this.view().state);
    const range = found.ranges[found.at];
    if (range) this.dispatch(this.view().state.tr.setSelection(TextSelection.create(this.view().state.doc, range.from, range.to)).scrollIntoView());
  }

  private replace(): void {
    const { ranges, at } = foundIn(this.view().state);
    if (ranges[at]) {
      const { from } = ranges[at];
      this.dispatch(insert(this.view().state.tr, [ranges[at]], this.instead.value));
      // On behind what was put in, which may hold the words too.
      const next = foundIn(this.view().state).ranges.findIndex((range) => range.from >= from + this.instead.value.length);
      this.look(Math.max(0, next));
    }
  }

  private replaceAll(): void {
    this.dispatch(insert(this.view().state.tr, foundIn(this.view().state).ranges, this.instead.value));
  }

  private dispatch(tr: Transaction): void {
    this.view().dispatch(tr);
    const { words, ranges, at } = foundIn(this.view().state);
    this.told.textContent = words === "" ? "" : ranges.length === 0 ? this.texts.foundNone : filled(this.texts.found, String(at + 1), String(ranges.length));
  }
}

// From the end, so that the places before stay what they are.
function insert(tr: Transaction, ranges: readonly Range[], words: string): Transaction {
  for (const { from, to } of [...ranges].reverse())
    if (words === "") tr.delete(from, to);
    else tr.insertText(words, from, to);
  return tr;
}
