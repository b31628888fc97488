// Marks the sums of money in the body while one types. What an editor says of one is kept as data; what is only found is shown, and kept nowhere.
import type { Mark, Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { schema } from "./schema";

/** What readers are told of a sum. */
export interface Told {
  sum: string;
  then: string;
  rows: string[];
  legs: string[];
}

/** A sum as it is understood. */
export interface Sum {
  from: number;
  to: number;
  low: string;
  high: string;
  currency: string;
  on: string;
  others: string[];
  isOpen: boolean;
  isMarked: boolean;
  /** Said to be no money. */
  isDismissed: boolean;
  told: Told;
}

interface Answer {
  found: { text: number; start: number; length: number; low: number; high: number; currency: string; others: string[]; isOpen: boolean; on: string | null; told: Told }[];
  marks: Told[];
}

interface Marked {
  from: number;
  to: number;
  mark: Mark;
  /** Anything but money is none: a figure, or what was dismissed. */
  money: { value: string; high: string; currency: string; on: string } | null;
}

const key = new PluginKey<Sum[]>("amounts");
const pause = 700;
const nothing: Told = { sum: "", then: "", rows: [], legs: [] };

/** The sum at the cursor, or where the selection begins. */
export function sumAt(state: EditorState): Sum | undefined {
  const { from, to } = state.selection;
  return key.getState(state)!.find((sum) => (from === to ? sum.from <= from && from <= sum.to : sum.from < to && from < sum.to));
}

function stateOf({ isOpen, isMarked, isDismissed }: Sum): string {
  return isDismissed ? "dismissed" : isMarked ? "marked" : isOpen ? "open" : "guessed";
}

/** @param address where sums are found
 *  @param dateline where the story is written
 *  @param pressed called when a sum is clicked */
export function amounts(address: string, dateline: () => string, pressed: (sum: Sum) => void): Plugin<Sum[]> {
  return new Plugin<Sum[]>({
    key,
    state: {
      init: () => [],
      apply(tr, known) {
        const found = tr.getMeta(key) as Sum[] | undefined;
        return found ?? (tr.docChanged ? followed(known, tr) : known);
      },
    },
    view(view) {
      let timer = window.setTimeout(() => void look(view), 0);
      return {
        update(now, before) {
          if (now.state.doc === before.doc) return;
          clearTimeout(timer);
          timer = window.setTimeout(() => void look(now), pause);
        },
        destroy: () => clearTimeout(timer),
      };
    },
    props: {
      decorations(state) {
        return DecorationSet.create(
          state.doc,
          key.getState(state)!.map((sum) => Decoration.inline(sum.from, sum.to, { class: `amount ${stateOf(sum)}` })),
        );
      },
      handleClick(view, place) {
        const sum = key.getState(view.state)!.find(({ from, to }) => from <= place && place < to);
        if (sum && view.state.selection.empty) pressed(sum);
        return false;
      },
    },
  });

  async function look(view: EditorView): Promise<void> {
    const doc = view.state.doc;
    const blocks = blocksOf(doc);
    const marks = marksOf(doc);
    try {
      const answer = await fetch(address, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          texts: blocks.map(({ text }) => text),
          dateline: dateline(),
          marks: marks.flatMap((mark) => (mark.money ? [{ ...placed(mark, blocks), value: Number(mark.money.value), high: mark.money.high === "" ? null : Number(mark.money.high), currency: mark.money.currency, on: mark.money.on || null }] : [])),
        }),
        credentials: "same-origin",
        redirect: "manual",
      });
      // What was found in a text that has changed since is nowhere; the change has asked again.
      if (!answer.ok || view.isDestroyed || view.state.doc !== doc) return;
      view.dispatch(view.state.tr.setMeta(key, sumsOf((await answer.json()) as Answer, blocks, marks)));
    } catch {
      // Without the server nothing is marked, and nothing is lost.
    }
  }
}

function sumsOf(answer: Answer, blocks: { place: number }[], marks: Marked[]): Sum[] {
  const found = answer.found
    .map((one) => {
      const from = blocks[one.text].place + one.start;
      return { ...one, from, to: from + one.length, low: String(one.low), high: one.high === one.low ? "" : String(one.high), on: one.on ?? "", isMarked: false, isDismissed: false };
    })
    .filter(({ from, to }) => !marks.some((mark) => from < mark.to && mark.from < to));
  const told = [...answer.marks];
  const marked = marks.flatMap(({ from, to, mark, money }) => {
    const known = { from, to, others: [], isOpen: false, isMarked: true };
    if (money) return [{ ...known, low: money.value, high: money.high, currency: money.currency, on: money.on, isDismissed: false, told: told.shift()! }];
    return mark.attrs["data-kind"] === null ? [{ ...known, low: String(mark.attrs.value), high: "", currency: "", on: "", isDismissed: true, told: nothing }] : [];
  });
  return [...found, ...marked];
}

function blocksOf(doc: Node): { place: number; text: string }[] {
  const blocks: { place: number; text: string }[] = [];
  doc.descendants((node, place) => {
    if (!node.isTextblock) return true;
    if (!node.type.spec.code) blocks.push({ place: place + 1, text: node.textBetween(0, node.content.size, "\n", "\n") });
    return false;
  });
  return blocks;
}

/** Where its words stand in the texts: "about" beside them counts. */
function placed({ from, to }: Marked, blocks: { place: number }[]): { text: number; start: number; length: number } {
  const text = blocks.filter(({ place }) => place <= from).length - 1;
  return text < 0 ? { text: 0, start: 0, length: 0 } : { text, start: from - blocks[text].place, length: to - from };
}

function marksOf(doc: Node): Marked[] {
  const marks: Marked[] = [];
  doc.descendants((node, place) => {
    const mark = node.marks.find(({ type }) => type === schema.marks.data);
    if (!mark) return;
    const before = marks.at(-1);
    // Emphasis in its midst parts a mark in two pieces, which are one.
    if (before?.to === place && before.mark.eq(mark)) before.to = place + node.nodeSize;
    else marks.push({ from: place, to: place + node.nodeSize, mark, money: moneyOf(mark.attrs) });
  });
  return marks;
}

function moneyOf(attrs: Record<string, string | null>): Marked["money"] {
  if (attrs["data-kind"] !== "amount") return null;
  return { value: attrs.value ?? "", high: attrs["data-high"] ?? "", currency: attrs["data-currency"] ?? "", on: attrs["data-on"] ?? "" };
}

function followed(sums: Sum[], tr: Transaction): Sum[] {
  return sums.map((sum) => ({ ...sum, from: tr.mapping.map(sum.from, 1), to: tr.mapping.map(sum.to, -1) })).filter(({ from, to }) => from < to);
}
