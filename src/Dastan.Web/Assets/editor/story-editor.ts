// <story-editor>: turns the plain form of a story into an editor. Without it the form works as it stands.
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { AmountDialog } from "./amount-dialog";
import { amounts } from "./amounts";
import { changePicture, putPicture } from "./bringing";
import { selectCard } from "./cards";
import { Coming } from "./coming";
import { filled, said, type Texts } from "./elements";
import { FigureView } from "./figure-view";
import { FindBar } from "./finding";
import { read, wordsOf, write } from "./html";
import { Keeper, type Safety, type Words } from "./keep";
import { LinkDialog } from "./link-dialog";
import { LoanDialog } from "./loan-dialog";
import { Notes } from "./notes";
import { PictureDialog } from "./picture-dialog";
import { plugins } from "./plugins";
import { Presence } from "./presence";
import { SafetyLine } from "./safety";
import { toolbar } from "./toolbar";
import { suggestTopics } from "./suggested-topics";
import { TrackerDialog } from "./tracker-dialog";
import type { Picture } from "./upload";
import { Uploads } from "./uploads";

const wordsAMinute = 200;
const plainFields = ["headline", "standfirst", "dateline"] as const;

class StoryEditor extends HTMLElement {
  private texts!: Texts;
  private form!: HTMLFormElement;
  private source!: HTMLTextAreaElement;
  private view!: EditorView;
  private keeper!: Keeper;
  private safety!: SafetyLine;
  private count!: HTMLElement;
  private dropped!: HTMLElement;
  private notes!: Notes;
  private pictures!: PictureDialog;
  private links!: LinkDialog;
  private sums!: AmountDialog;
  private loans!: LoanDialog;
  private trackers!: TrackerDialog;
  private find!: FindBar;
  private presence!: Presence;
  private coming!: Coming;

  connectedCallback(): void {
    if (this.view) return;
    this.texts = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent!) as Texts;
    this.form = this.querySelector("form")!;
    this.source = this.form.elements.namedItem("body") as HTMLTextAreaElement;
    this.pictures = new PictureDialog(this.texts, this.dataset.language!);
    this.links = new LinkDialog(this.texts, this.dataset.language!);
    this.sums = new AmountDialog(this.texts);
    this.loans = new LoanDialog(this.texts);
    this.trackers = new TrackerDialog(this.texts, this.dataset.language!);
    this.notes = new Notes(this.form, () => this.view, this.texts);
    this.find = new FindBar(() => this.view, this.texts);
    suggestTopics(this.querySelector(".suggested")!, this.field("topics") as HTMLInputElement, this.texts);
    this.coming = new Coming(this.form, (told) => this.note({ waiting: this.texts.waitsForComing, late: this.texts.withoutComing, in: "" }[told]));
    this.build();
    const { draft, version, window = "", sequence, unsavedFrom, writer } = this.dataset;
    const basedOn = Number(unsavedFrom ?? this.field("basedOn").value);
    this.keeper = new Keeper(
      draft!,
      { version: Number(version), window, sequence: Number(sequence), basedOn, writer: writer! },
      () => this.words(),
      (safety) => this.show(safety),
    );
    this.presence = new Presence(this.form, this.view);
    void this.comeBack();
    this.form.addEventListener("input", (event) => this.isPlain(event.target) && this.keeper.changed());
    this.form.addEventListener("submit", (event) => {
      if (this.coming.holds(event)) return;
      this.source.value = this.words().body;
      [this.field("draft").value, this.field("window").value, this.field("sequence").value] = this.keeper.leave();
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
      handleClickOn: selectCard,
      attributes: { class: "prose", role: "textbox", "aria-multiline": "true", "aria-labelledby": "body-name", lang: this.source.lang, spellcheck: "true" },
      dispatchTransaction: (change) => {
        this.view.updateState(this.view.state.apply(change));
        this.bar.update(this.view.state);
        if (change.docChanged) this.typed();
      },
    });
    this.safety = new SafetyLine(this.texts);
    this.count = said("p", "count");
    this.dropped = said("p", "note", "status");
    this.dropped.hidden = true;
    place.prepend(this.bar.element, this.find.element);
    label.before(name, place, this.dropped, this.count, this.safety.element);
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
      tracker: () => this.trackers.open(this.view),
      find: () => this.find.open(),
      note: () => this.notes.take(),
      amount: () => this.sums.open(this.view),
      loan: () => this.loans.open(this.view),
    },
  );

  private stateOf(html: string): EditorState {
    return EditorState.create({
      doc: read(html),
      plugins: plugins({
        language: this.dataset.language!,
        paste: this.dataset.paste!,
        dropped: (dropped) => this.note(dropped),
        texts: this.texts,
        uploads: (taken) => this.uploads(taken),
        awaits: (one) => this.coming.add(one),
        notes: this.notes.plugin,
        amounts: amounts(
          this.dataset.amounts!,
          () => this.field("dateline").value,
          (sum) => this.sums.open(this.view, sum),
        ),
        find: () => this.find.open(),
        link: () => this.links.open(this.view),
      }),
    });
  }

  private uploads(taken: ConstructorParameters<typeof Uploads>[1]): Uploads {
    const instead = (came: Picture, other: Picture) => changePicture(this.view, came, other);
    const uploads = new Uploads(() => this.texts, taken, { language: this.dataset.language!, instead });
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
    // A form that was not saved is shown again with its words, which nobody else has.
    if (this.dataset.unsavedFrom !== undefined) this.keeper.changed();
    const [newest] = await this.keeper.left();
    if (newest === undefined) return;
    if (!this.keeper.goesOn(newest)) {
      this.choose(newest.words, undefined, () => this.keeper.forget(newest));
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
    if (safety.at === "conflict") this.choose(safety.theirs, safety.version);
    else this.safety.tell(safety);
  }

  private choose(theirs: Words, version: number | undefined, chosen = () => undefined as void): void {
    this.safety.choose(theirs, (isTheirs) => {
      if (isTheirs) this.put(theirs);
      this.keeper.settle(version);
      chosen();
    });
  }
}

customElements.define("story-editor", StoryEditor);
