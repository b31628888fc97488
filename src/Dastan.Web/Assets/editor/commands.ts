import { chainCommands, createParagraphNear, exitCode, lift, liftEmptyBlock, newlineInCode, setBlockType, splitBlock, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import { goToNextCell } from "prosemirror-tables";
import { schema } from "./schema";

const { nodes, marks } = schema;

function insideOf(state: EditorState, name: string): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === name) return true;
  return false;
}

function toggleBlock(name: string, attrs: Record<string, unknown>, on: (state: EditorState) => boolean): Command {
  return (state, dispatch) => setBlockType(on(state) ? nodes.paragraph : nodes[name], on(state) ? null : attrs)(state, dispatch);
}

function toggleWrap(name: string): Command {
  return (state, dispatch) => (insideOf(state, name) ? lift(state, dispatch) : wrapIn(nodes[name])(state, dispatch));
}

function toggleList(name: string): Command {
  return (state, dispatch) => (insideOf(state, name) ? liftListItem(nodes.list_item)(state, dispatch) : wrapInList(nodes[name])(state, dispatch));
}

function headingIs(level: number): (state: EditorState) => boolean {
  return ({ selection: { $from } }) => $from.parent.type === nodes.heading && $from.parent.attrs.level === level;
}

function has(name: string): (state: EditorState) => boolean {
  return ({ doc, selection: { from, to, empty, $from }, storedMarks }) =>
    empty ? marks[name].isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, marks[name]);
}

const isChecklist = ({ selection: { $from } }: EditorState) => {
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).attrs["data-list"] === "check") return true;
  return false;
};

// A list becomes one to tick off, and back; where there is none, one begins.
const toggleChecklist: Command = (state, dispatch) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const list = $from.node(depth);
    if (list.type !== nodes.bullet_list) continue;
    dispatch?.(state.tr.setNodeAttribute($from.before(depth), "data-list", list.attrs["data-list"] === "check" ? null : "check"));
    return true;
  }
  return wrapInList(nodes.bullet_list, { "data-list": "check" })(state, dispatch);
};

/** What a button or a key does, and whether it is on where the cursor stands. */
export interface Act {
  run: Command;
  isOn?: (state: EditorState) => boolean;
  key?: string;
}

const insertRule: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.rule.create()).scrollIntoView());
  return true;
};

const insertTable: Command = (state, dispatch) => {
  const row = (cell: string) => nodes.table_row.create(null, [0, 1, 2].map(() => nodes[cell].createAndFill()!));
  dispatch?.(state.tr.replaceSelectionWith(nodes.table.create(null, [row("table_header"), row("table_cell"), row("table_cell")])).scrollIntoView());
  return true;
};

export const acts: Record<string, Act> = {
  strong: { run: toggleMark(marks.strong), isOn: has("strong"), key: "Mod-b" },
  em: { run: toggleMark(marks.em), isOn: has("em"), key: "Mod-i" },
  heading: { run: toggleBlock("heading", { level: 2 }, headingIs(2)), isOn: headingIs(2), key: "Mod-Alt-2" },
  subheading: { run: toggleBlock("heading", { level: 3 }, headingIs(3)), isOn: headingIs(3), key: "Mod-Alt-3" },
  bullets: { run: toggleList("bullet_list"), isOn: (state) => insideOf(state, "bullet_list"), key: "Mod-Shift-8" },
  numbers: { run: toggleList("ordered_list"), isOn: (state) => insideOf(state, "ordered_list"), key: "Mod-Shift-7" },
  checklist: { run: toggleChecklist, isOn: isChecklist },
  quotation: { run: toggleWrap("blockquote"), isOn: (state) => insideOf(state, "blockquote"), key: "Mod-Shift-9" },
  aside: { run: toggleWrap("aside"), isOn: (state) => insideOf(state, "aside") },
  table: { run: insertTable },
  rule: { run: insertRule },
  sub: { run: toggleMark(marks.sub), isOn: has("sub") },
  sup: { run: toggleMark(marks.sup), isOn: has("sup") },
  undo: { run: undo, key: "Mod-z" },
  redo: { run: redo, key: "Mod-Shift-z" },
};

const lineEnd: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.line_end.create()).scrollIntoView());
  return true;
});

/** The keys of the body. Tab leaves it, but in a list or a table. */
export const keys: Record<string, Command> = {
  Enter: chainCommands(splitListItem(nodes.list_item), newlineInCode, createParagraphNear, liftEmptyBlock, splitBlock),
  "Shift-Enter": lineEnd,
  "Mod-Enter": lineEnd,
  Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item)),
  "Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
  "Mod-y": redo,
  ...Object.fromEntries(Object.values(acts).flatMap(({ run, key }) => (key ? [[key, run]] : []))),
};
