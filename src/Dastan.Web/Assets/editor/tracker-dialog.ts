import type { EditorView } from "prosemirror-view";
import { button, field, said, type Texts } from "./elements";
import { schema } from "./schema";

interface Figure {
  value: string;
  on: string;
  told: string;
}

interface Tracker {
  slug: string;
  name: string;
  address: string;
  chart: string;
  unit: string;
  figures: Figure[];
}

interface Answer {
  /** The edition's own day, which need not be the browser's. */
  today: string;
  trackers: Tracker[];
}

const pause = 250;
const kinds = ["line", "step", "bar", "progress", "box"] as const;

/** Ties the number that is selected to a tracker's figure, or puts a tracker's chart behind the paragraph. */
export class TrackerDialog {
  private readonly dialog = document.createElement("dialog");
  private readonly search = document.createElement("input");
  private readonly shelf = said("ul", "trackers-offered");
  private readonly told = said("p", "small", "status");
  private readonly pinned = document.createElement("input");
  private readonly kind = document.createElement("select");
  private timer: number | undefined;
  private asked = 0;
  private today = "";
  private view!: EditorView;

  /** @param language the edition in whose words trackers are offered */
  constructor(
    private readonly texts: Texts,
    private readonly language: string,
  ) {
    const title = said("h2", "", undefined, texts.tracker);
    title.id = "tracker-dialog";
    this.dialog.className = "trackers";
    this.dialog.setAttribute("aria-labelledby", title.id);
    this.search.type = "search";
    this.search.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.list(), pause);
    });
    // Enter looks now; the dialog stands outside of any form.
    this.search.addEventListener("keydown", (event) => event.key === "Enter" && void this.list());
    this.pinned.type = "checkbox";
    const pin = field(texts.pinChart, this.pinned);
    pin.className = "tick";
    this.kind.append(new Option(texts["chart-own"], ""), ...kinds.map((kind) => new Option(texts[`chart-${kind}`], kind)));
    const fields = said("div", "row");
    fields.append(field(texts.findTracker, this.search), choice(texts.chartAs, this.kind), pin);
    this.dialog.append(title, fields, this.told, this.shelf, button(texts.cancel, () => this.dialog.close()));
    this.dialog.addEventListener("close", () => this.view.focus());
  }

  open(view: EditorView): void {
    this.view = view;
    if (!this.dialog.isConnected) document.body.append(this.dialog);
    this.dialog.showModal();
    this.search.focus();
    void this.list();
  }

  private async list(): Promise<void> {
    const question = new URLSearchParams({ q: this.search.value, edition: this.language });
    const number = ++this.asked;
    try {
      const answer = await fetch(`/newsroom/trackers.json?${question}`, { credentials: "same-origin", redirect: "manual" });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const { today, trackers } = (await answer.json()) as Answer;
      // What was asked before may be answered after.
      if (number !== this.asked) return;
      this.today = today;
      this.shelf.replaceChildren(...trackers.map((tracker) => this.offer(tracker)));
      this.told.textContent = trackers.length === 0 ? this.texts.noTracker : this.view.state.selection.empty ? this.texts.selectNumber : "";
    } catch {
      if (number !== this.asked) return;
      this.told.textContent = this.texts.noAnswer;
    }
  }

  private offer(tracker: Tracker): HTMLElement {
    const item = document.createElement("li");
    const acts = said("p", "acts");
    // Only a number that is selected can be tied.
    if (!this.view.state.selection.empty) for (const figure of tracker.figures) acts.append(button(figure.told, () => this.tie(tracker, figure)));
    acts.append(button(this.texts.putChart, () => this.put(tracker)));
    item.append(said("h3", "", undefined, tracker.name), acts);
    return item;
  }

  private tie(tracker: Tracker, { value, on }: Figure): void {
    const { state, dispatch } = this.view;
    const { from, to } = state.selection;
    const figure = schema.marks.data.create({ value, "data-kind": "figure", "data-on": on, "data-unit": tracker.unit || null, "data-tracker": tracker.slug });
    this.dialog.close();
    dispatch(state.tr.removeMark(from, to, schema.marks.data).addMark(from, to, figure));
  }

  private put(tracker: Tracker): void {
    const { state, dispatch } = this.view;
    const place = state.selection.$to;
    const pinned = this.pinned.checked ? this.today : null;
    const chart = schema.nodes.card.create({ "data-tracker": tracker.slug, "data-chart": this.kind.value || tracker.chart, "data-on": pinned, href: tracker.address, words: tracker.name });
    this.dialog.close();
    dispatch(state.tr.insert(place.depth > 0 ? place.after(1) : place.pos, chart).scrollIntoView());
  }
}

function choice(name: string, select: HTMLSelectElement): HTMLLabelElement {
  const label = document.createElement("label");
  label.append(name, " ", select);
  return label;
}
