import { baseKeymap } from "prosemirror-commands";
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import type { Plugin } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { bringing } from "./bringing";
import { keys } from "./commands";
import { filled, type Texts } from "./elements";
import { finding } from "./finding";
import { pasting } from "./paste";
import { places } from "./places";
import { typing } from "./typing";

/** What the body needs of what stands around it. */
export interface Around {
  language: string;
  /** Where what is pasted is cleaned. */
  paste: string;
  texts: Texts;
  uploads: Parameters<typeof bringing>[0];
  notes: Plugin;
  amounts: Plugin;
  /** Told in words what was left out of what was pasted; "" for nothing. */
  dropped(told: string): void;
  /** Given what is on its way into the body. */
  awaits(coming: Promise<unknown>): void;
  find(): void;
  link(): void;
}

/** All that the body can do while somebody writes in it. */
export function plugins(around: Around): Plugin[] {
  const tell = (dropped: { what: string }[]) => around.dropped(dropped.length === 0 ? "" : filled(around.texts.dropped, [...new Set(dropped.map((one) => one.what))].join(", ")));
  return [
    typing(around.language),
    places,
    pasting(around.paste, tell, around.awaits),
    bringing(around.uploads, around.awaits),
    finding,
    around.notes,
    around.amounts,
    keymap({ ...keys, "Mod-f": () => (around.find(), true), "Mod-k": () => (around.link(), true) }),
    keymap(baseKeymap),
    history(),
    tableEditing(),
    dropCursor(),
    gapCursor(),
  ];
}
