import { toggleMark } from "prosemirror-commands";
import type { Mark, ResolvedPos } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { button, field, said, type Texts } from "./elements";
import { schema } from "./schema";

interface Offered {
  headline: string;
  address: string;
  day: string;
}

const pause = 250;

function linkAt(place: ResolvedPos): Mark | undefined {
  return schema.marks.link.isInSet(place.marks());
}

/** Sets a link: by its address, or to a story of the paper that is found by typing. */
export class LinkDialog {
  private readonly dialog = document.createElement("dialog");
  private readonly input = document.createElement("input");
  private readonly stories = said("ul", "offered");
  private readonly told = said("p", "small", "status");
  private timer: number | undefined;
  private view!: EditorView;

  /** @param language the edition whose stories are offered */
  constructor(
    private readonly texts: Texts,
    private readonly language: string,
  ) {
    this.dialog.className = "link";
    this.dialog.setAttribute("aria-label", texts.link);
    this.input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.offer(), pause);
    });
    this.input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.set(this.input.value.trim());
    });
    const acts = said("p", "acts");
    acts.append(
      button(texts.setLink, () => this.set(this.input.value.trim())),
      button(texts.noLink, () => this.set("")),
      button(texts.cancel, () => this.dialog.close()),
    );
    this.dialog.append(field(texts.linkTo, this.input), this.told, this.stories, acts);
    this.dialog.addEventListener("close", () => this.view.focus());
  }

  open(view: EditorView): void {
    this.view = view;
    const { from, $from, empty } = view.state.selection;
    const known = linkAt($from) ?? (empty ? undefined : view.state.doc.nodeAt(from)?.marks.find((mark) => mark.type === schema.marks.link));
    this.input.value = (known?.attrs.href as string | undefined) ?? "";
    this.stories.replaceChildren();
    this.told.textContent = "";
    if (!this.dialog.isConnected) document.body.append(this.dialog);
    this.dialog.showModal();
    this.input.select();
  }

  private set(typed: string): void {
    const { state, dispatch } = this.view;
    const { from, to } = this.reached(state);
    const href = typed.includes(".") && /^[^\s/]+\.[^\s/]+/u.test(typed) && !/^[a-z]+:/iu.test(typed) ? `https://${typed}` : typed;
    this.dialog.close();
    if (href === "") dispatch(state.tr.removeMark(from, to, schema.marks.link));
    else if (from === to) dispatch(state.tr.replaceSelectionWith(schema.text(href, [schema.marks.link.create({ href })]), false));
    else if (state.selection.empty) dispatch(state.tr.addMark(from, to, schema.marks.link.create({ ...linkAt(state.selection.$from)!.attrs, href })));
    else toggleMark(schema.marks.link, { href }, { removeWhenPresent: false })(state, dispatch);
  }

  // With nothing selected it is the whole link in which the cursor stands.
  private reached({ selection: { from, to, empty, $from } }: EditorState): { from: number; to: number } {
    const link = empty ? linkAt($from) : undefined;
    if (!link) return { from, to };
    let [first, last] = [$from.index(), $from.index()];
    const isIn = (index: number) => link.isInSet($from.parent.child(index).marks);
    while (first > 0 && isIn(first - 1)) first--;
    while (last < $from.parent.childCount && isIn(last)) last++;
    return { from: $from.posAtIndex(first), to: $from.posAtIndex(last) };
  }

  private async offer(): Promise<void> {
    const q = this.input.value.trim();
    if (q.length < 2 || /^(https?:|mailto:|tel:|\/|#)/iu.test(q)) {
      this.stories.replaceChildren();
      this.told.textContent = "";
      return;
    }
    try {
      const answer = await fetch(`/newsroom/stories.json?${new URLSearchParams({ q, edition: this.language })}`, { credentials: "same-origin", redirect: "manual" });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const found = (await answer.json()) as Offered[];
      if (q !== this.input.value.trim()) return;
      this.stories.replaceChildren(...found.map((story) => this.choice(story)));
      this.told.textContent = found.length === 0 ? this.texts.noStory : "";
    } catch {
      this.told.textContent = this.texts.noAnswer;
    }
  }

  private choice(story: Offered): HTMLElement {
    const choice = button("", () => this.set(story.address));
    choice.append(said("span", "", undefined, story.headline), " ", said("span", "small", undefined, story.day));
    const item = document.createElement("li");
    item.append(choice);
    return item;
  }
}
