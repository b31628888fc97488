// The notes beside the text: one leads to the words, what is selected is taken into the form, and forms are sent without leaving the page.
import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { said, type Texts } from "./elements";
import { type Note, noted, type Placed, renew } from "./noted";
import { blockAt, plain, wordsIn } from "./passages";

const patience = 20_000;
const inFields = ["headline", "standfirst"];

export class Notes {
  readonly plugin = noted(
    () => this.pinned(),
    (placed) => this.tell(placed),
    (id) => this.look(id),
  );
  private readonly list = document.querySelector<HTMLElement>("story-notes")!;
  private placed: Placed[] = [];
  // The last place with a selection that had the focus.
  private last = "body";

  constructor(
    private readonly form: HTMLFormElement,
    private readonly view: () => EditorView,
    private readonly texts: Texts,
  ) {
    form.addEventListener("focusin", (event) => (this.last = (event.target as HTMLElement).getAttribute("name") ?? "body"));
    form.addEventListener("input", () => this.tell(this.placed));
    form.addEventListener("keydown", (event) => {
      if (event.code !== "KeyM" || !event.altKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.take();
    });
    this.list.addEventListener("click", (event) => this.clicked(event));
    // The selection must not go with the click.
    this.list.addEventListener("mousedown", (event) => this.summaryOf(event) && event.preventDefault());
    this.list.addEventListener("input", (event) => {
      const field = event.target as HTMLTextAreaElement;
      // What somebody types off is looked for by the server.
      if (field.name === "quote") this.field(field.form!, "block").value = "";
    });
    this.list.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.send(event.target as HTMLFormElement);
    });
  }

  /** Opens the form for a new note with what is selected. */
  take(): void {
    const pin = this.list.querySelector<HTMLDetailsElement>(".pin")!;
    const form = pin.querySelector("form")!;
    const selected = this.selected();
    pin.open = true;
    if (selected) {
      this.field(form, "quote").value = selected.quote;
      this.field(form, "block").value = selected.block;
    }
    this.field(form, selected ? "text" : "quote").focus();
  }

  private field(form: HTMLFormElement, name: string): HTMLTextAreaElement {
    return form.elements.namedItem(name) as HTMLTextAreaElement;
  }

  private selected(): Omit<Note, "id"> | null {
    if (inFields.includes(this.last)) {
      const field = this.field(this.form, this.last);
      const quote = plain(field.value.slice(field.selectionStart, field.selectionEnd));
      return quote === "" ? null : { block: this.last, quote };
    }
    const { doc, selection } = this.view().state;
    const quote = wordsIn(doc, selection);
    return quote === "" ? null : { block: blockAt(doc, selection.from), quote };
  }

  private pinned(): Note[] {
    return [...document.querySelectorAll<HTMLElement>("story-notes .pinned:not(.resolved)")].map(({ id, dataset }) => ({ id, block: dataset.block!, quote: dataset.quote! }));
  }

  // Headline and standfirst are plain fields: there the words are looked for as they stand.
  private tell(placed: Placed[]): void {
    this.placed = placed;
    for (const { id, block, quote, stands } of placed) {
      const isThere = inFields.includes(block) ? plain(this.field(this.form, block).value).includes(quote) : stands;
      const told = document.getElementById(id)?.querySelector<HTMLElement>(".wanting");
      if (told) told.hidden = isThere;
    }
  }

  private look(id: string): void {
    for (const one of this.list.querySelectorAll(".looked-at")) one.classList.remove("looked-at");
    const note = document.getElementById(id);
    note?.classList.add("looked-at");
    // On a phone they stand under the text, and one wants to stay there.
    if (matchMedia("(min-width: 64rem)").matches) note?.scrollIntoView({ block: "nearest" });
  }

  private summaryOf(event: Event): HTMLElement | null {
    return (event.target as HTMLElement).closest<HTMLElement>(".pin > summary");
  }

  private clicked(event: Event): void {
    const pin = this.summaryOf(event)?.parentElement as HTMLDetailsElement | undefined;
    if (pin && !pin.open) {
      event.preventDefault();
      this.take();
    }
    const note = (event.target as HTMLElement).closest(".quote a")?.closest<HTMLElement>(".pinned");
    if (!note) return;
    event.preventDefault();
    this.goTo(note);
  }

  private goTo({ id, dataset }: HTMLElement): void {
    const block = dataset.block!;
    if (inFields.includes(block)) {
      const field = this.field(this.form, block);
      const at = field.value.indexOf(dataset.quote!);
      field.focus();
      if (at >= 0) field.setSelectionRange(at, at + dataset.quote!.length);
      return;
    }
    const view = this.view();
    const range = this.placed.find((note) => note.id === id)?.range;
    const shown = view.dom.querySelector(range ? `.noted[data-note="${id}"]` : `[id="${CSS.escape(block)}"]`);
    shown?.scrollIntoView({ block: "center" });
    view.focus();
    if (range) view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, range.from, range.to)));
    else if (shown) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(view.posAtDOM(shown, 0)))));
    this.look(id);
  }

  private async send(form: HTMLFormElement): Promise<void> {
    const buttons = [...form.querySelectorAll("button")];
    buttons.forEach((one) => (one.disabled = true));
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form) as unknown as Record<string, string>), signal: AbortSignal.timeout(patience) });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const newer = page.querySelector("story-notes");
      if (!newer) throw new Error(`status ${answer.status}`);
      this.show(form, newer, answer.ok ? "" : (page.querySelector(".problem")?.textContent ?? ""));
    } catch {
      this.refuse(form, this.texts.noAnswer);
    } finally {
      buttons.forEach((one) => (one.disabled = false));
    }
  }

  private show(sent: HTMLFormElement, newer: Element, problem: string): void {
    if (problem !== "") {
      this.refuse(sent, problem);
      return;
    }
    const known = new Set(this.pinned().map(({ id }) => id));
    const note = sent.closest(".pinned")?.id;
    const typed = [...this.list.querySelectorAll("textarea")].filter((one) => one.form !== sent && one.value !== "").map((one) => [one.form!.getAttribute("action")!, one.name, one.value] as const);
    this.list.replaceChildren(...newer.childNodes);
    for (const [action, name, value] of typed) {
      const form = this.list.querySelector<HTMLFormElement>(`form[action="${action}"]`);
      if (!form) continue;
      this.field(form, name).value = value;
      form.closest("details")!.open = true;
    }
    this.view().dispatch(renew(this.view().state.tr));
    const id = note ?? this.pinned().find((one) => !known.has(one.id))?.id;
    const next = id === undefined ? null : this.list.querySelector<HTMLElement>(`[id="${id}"]:not(.resolved) .quote a`);
    (next ?? this.list.querySelector<HTMLElement>("summary"))?.focus();
  }

  private refuse(form: HTMLFormElement, why: string): void {
    form.querySelector(".problem")?.remove();
    form.prepend(said("p", "problem", "alert", why));
  }
}
