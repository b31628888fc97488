import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { acts } from "./commands";
import type { Texts } from "./elements";
import { schema } from "./schema";
import { sign } from "./signs";

// What keyboards of the region lack.
const characters = "«»“”„‘’ʻʼ–—…№₸₽әғқңөұүһіӘҒҚҢӨҰҮҺІӣӯҷҳҶҲçşžäöüňýʻ½¼×−°\u00a0".match(/./gu)!;

/** The buttons over the body: one stop of the tab key, arrows between them. */
export function toolbar(view: () => EditorView, texts: () => Texts, more: { link: () => void; picture: () => void; tracker: () => void; find: () => void; note: () => void; amount: () => void; loan: () => void }): { element: HTMLElement; update(state: EditorState): void } {
  const element = document.createElement("div");
  const buttons = new Map<string, HTMLButtonElement>();
  let built = false;

  function add(name: string, run: () => void): void {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tool";
    const spoken = document.createElement("span");
    spoken.className = "unseen";
    spoken.textContent = texts()[name];
    button.append(sign(name), spoken);
    button.title = texts()[name];
    button.tabIndex = buttons.size === 0 ? 0 : -1;
    // The selection of the body must not go with the click.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", run);
    buttons.set(name, button);
    element.append(button);
  }

  function build(): void {
    built = true;
    element.className = "tools";
    element.setAttribute("role", "toolbar");
    element.setAttribute("aria-label", texts().tools ?? "");
    for (const [name, act] of Object.entries(acts)) {
      add(name, () => {
        act.run(view().state, view().dispatch, view());
        view().focus();
      });
      if (name === "em") add("link", more.link);
      if (name === "aside") {
        add("picture", more.picture);
        add("tracker", more.tracker);
      }
      if (name === "redo") {
        add("find", more.find);
        add("note", more.note);
        add("amount", more.amount);
        add("loan", more.loan);
      }
    }
    element.append(chooser(view, texts().characters));
    element.addEventListener("keydown", (event) => move(event, [...buttons.values()]));
  }

  return {
    element,
    update(state) {
      if (!built) build();
      for (const [name, button] of buttons) {
        const isOn = name === "link" ? schema.marks.link.isInSet(state.selection.$from.marks()) !== undefined : acts[name]?.isOn?.(state);
        if (isOn !== undefined) button.setAttribute("aria-pressed", String(isOn));
      }
    },
  };
}

function chooser(view: () => EditorView, name: string): HTMLElement {
  const choice = document.createElement("select");
  choice.className = "characters";
  choice.setAttribute("aria-label", name);
  choice.append(new Option("Ω", ""), ...characters.map((one) => new Option(one === "\u00a0" ? "[ ]" : one, one)));
  choice.addEventListener("change", () => {
    if (choice.value) view().dispatch(view().state.tr.insertText(choice.value).scrollIntoView());
    choice.selectedIndex = 0;
    view().focus();
  });
  return choice;
}

function move(event: KeyboardEvent, buttons: HTMLButtonElement[]): void {
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: buttons.length - 1 - at }[event.key];
  if (at < 0 || step === undefined) return;
  event.preventDefault();
  const next = buttons[(at + step + buttons.length) % buttons.length];
  buttons[at].tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
