// <story-editor>: turns the plain form of a story into an editor. Without it the form works as it stands.
import { baseKeymap } from "prosemirror-commands";
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { bringing, putPicture } from "./bringing";
import { keys } from "./commands";
import { button, filled, said, type Texts } from "./elements";
import { FigureView } from "./figure-view";
import { FindBar, finding } from "./finding";
import { read, wordsOf, write } from "./html";
import { Keeper, type Safety, type Words } from "./keep";
import { LinkDialog } from "./link-dialog";
import { Notes } from "./notes";
import { pasting } from "./paste";
import { PictureDialog } from "./picture-dialog";
import { Presence } from "./presence";
import { toolbar } from "./toolbar";
import { suggestTopics } from "./suggested-topics";
import { typing } from "./typing";
import { Uploads } from "./uploads";

const wordsAMinute = 200;
const plainFields = ["headline", "standfirst", "dateline"] as const;

class StoryEditor extends HTMLElement {
  private texts!: Texts;
  private form!: HTMLFormElement;
  private source!: HTMLTextAreaElement;
  private view!: EditorView;
  private keeper!: Keeper;
  private safety!: HTMLElement;
  private count!: HTMLElement;
  private dropped!: HTMLElement;
  private notes!: Notes;
  private pictures!: PictureDialog;
  private links!: LinkDialog;
  private find!: FindBar;
  private presence!: Presence;

  connectedCallback(): void {
    if (this.view) return;
    this.texts = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent!) as Texts;
    this.form = this.querySelector("form")!;
    this.source = this.form.elements.namedItem("body") as HTMLTextAreaElement;
    this.pictures = new PictureDialog(this.texts, this.dataset.language!);
    this.links = new LinkDialog(this.texts, this.dataset.language!);
    this.notes = new Notes(this.form, () => this.view, this.texts);
    this.find = new FindBar(() => this.view, this.texts);
    suggestTopics(this.querySelector(".suggested")!, this.field("topics") as HTMLInputElement, this.texts);
    this.build();
    const { draft, version, window = "", sequence } = this.dataset;
    const basedOn = Number(this.field("basedOn").value);
    this.keeper = new Keeper(
      draft!,
      { version: Number(version), window, sequence: Number(sequence), basedOn },
      () => this.words(),
      (safety) => this.show(safety),
    );
    this.presence = new Presence(this.form, this.view);
    void this.comeBack();
    this.form.addEventListener("input", (event) => this.isPlain(event.target) && this.keeper.changed());
    this.form.addEventListener("submit", () => {
      this.source.value = this.words().body;
      this.keeper.leave();
    });
  }

  private build(): void {
    const label = this.source.closest("label")!;
    const place = document.createElement("div");
    place.className = "editor";
    const name = document.createElement("span");
    name.id = "body-name";
    name.textContent = label.firstChild!.textContent!.trim();
    this.view = new EditorView(place, {
      state: this.stateOf(this.source.value),
      nodeViews: { figure: (node, view, place) => new FigureView(node, view, place, this.texts) },
      attributes: { class: "prose", role: "textbox", "aria-multiline": "true", "aria-labelledby": "body-name", lang: this.source.lang, spellcheck: "true" },
      dispatchTransaction: (change) => {
        this.view.updateState(this.view.state.apply(change));
        this.bar.update(this.view.state);
        if (change.docChanged) this.typed();
      },
    });
    this.safety = said("p", "safety", "status");
    this.count = said("p", "count");
    this.dropped = said("p", "note", "status");
    this.dropped.hidden = true;
    place.prepend(this.bar.element, this.find.element);
    label.before(name, place, this.dropped, this.count, this.safety);
    label.hidden = true;
    this.form.querySelector("#body-hint")?.remove();
    this.tellCount();
    this.bar.update(this.view.state);
  }

  private readonly bar = toolbar(
    () => this.view,
    () => this.texts,
    {
      link: () => this.links.open(this.view),
      picture: () => this.pictures.open((picture) => putPicture(this.view, picture, this.view.state.selection.to)),
      find: () => this.find.open(),
      note: () => this.notes.take(),
    },
  );

  private stateOf(html: string): EditorState {
    return EditorState.create({
      doc: read(html),
      plugins: [
        typing(this.dataset.language!),
        pasting(this.dataset.paste!, (dropped) => this.note(dropped.length === 0 ? "" : filled(this.texts.dropped, [...new Set(dropped.map((one) => one.what))].join(", ")))),
        bringing((taken) => this.uploads(taken)),
        finding,
        this.notes.plugin,
        keymap({ ...keys, "Mod-f": () => (this.find.open(), true), "Mod-k": () => (this.links.open(this.view), true) }),
        keymap(baseKeymap),
        history(),
        tableEditing(),
        dropCursor(),
        gapCursor(),
      ],
    });
  }

  private uploads(taken: ConstructorParameters<typeof Uploads>[1]): Uploads {
    const uploads = new Uploads(() => this.texts, taken);
    this.dropped.before(uploads.list);
    return uploads;
  }

  private field(name: string): HTMLInputElement | HTMLTextAreaElement {
    return this.form.elements.namedItem(name) as HTMLInputElement;
  }

  private words(): Words {
    const [headline, standfirst, dateline] = plainFields.map((name) => this.field(name).value);
    return { headline, standfirst, dateline, body: write(this.view.state.doc.content) };
  }

  private put(words: Words): void {
    for (const name of plainFields) this.field(name).value = words[name];
    this.view.updateState(this.stateOf(words.body));
    this.tellCount();
  }

  // What a window of this browser typed and the server never had comes back; where another wrote since, a person chooses.
  private async comeBack(): Promise<void> {
    const [newest] = await this.keeper.left((words) => isSame(words, this.words()));
    if (newest === undefined) return;
    if (!this.keeper.isNewer(newest)) {
      this.choose(newest.words, Number(this.dataset.version), () => this.keeper.forget(newest));
      return;
    }
    this.put(newest.words);
    this.note(this.texts.restored);
    this.keeper.changed();
    this.keeper.forget(newest);
  }

  private typed(): void {
    this.tellCount();
    this.keeper.changed();
    this.presence.writes();
  }

  private isPlain(target: EventTarget | null): boolean {
    return target instanceof Element && plainFields.some((name) => target === this.field(name));
  }

  private tellCount(): void {
    const words = wordsOf(this.view.state.doc);
    this.count.textContent = filled(this.texts.words, String(words), String(Math.max(1, Math.round(words / wordsAMinute))));
  }

  private note(text: string): void {
    this.dropped.textContent = text;
    this.dropped.hidden = text === "";
  }

  private show(safety: Safety): void {
    this.safety.dataset.at = safety.at;
    if (safety.at === "conflict") this.choose(safety.theirs, safety.version);
    else this.safety.textContent = this.told(safety);
  }

  private told(safety: Exclude<Safety, { at: "conflict" }>): string {
    if (safety.at === "server") return filled(this.texts.onServer, safety.when.toLocaleTimeString(document.documentElement.lang));
    if (safety.at === "nowhere") return this.texts.nowhere;
    return this.texts[{ typing: "typing", offline: "offline", refused: "refused", "signed-out": "signedOut" }[safety.why]];
  }

  private choose(theirs: Words, version: number, chosen = () => undefined as void): void {
    const other = document.createElement("div");
    other.className = "read";
    other.append(...new DOMParser().parseFromString(theirs.body, "text/html").body.childNodes);
    const goOn = () => {
      this.keeper.settle(version);
      chosen();
    };
    const mine = button(this.texts.mine, goOn);
    const taken = button(this.texts.theirs, () => {
      this.put(theirs);
      goOn();
    });
    this.safety.dataset.at = "conflict";
    this.safety.replaceChildren(said("strong", "", undefined, this.texts.conflict), mine, taken, other);
  }
}

// The server gives every block its id; what was typed has none yet.
function isSame(one: Words, other: Words): boolean {
  const plain = (words: Words) => JSON.stringify([words.headline.trim(), words.standfirst.trim(), words.dateline.trim(), words.body.replace(/ id="b-[^"]*"/gu, "")]);
  return plain(one) === plain(other);
}

customElements.define("story-editor", StoryEditor);
