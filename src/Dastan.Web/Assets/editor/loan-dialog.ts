import { type EditorState, NodeSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { button, field, said, type Texts } from "./elements";
import { schema } from "./schema";

const address = "/calculator/loan?";
const names = ["sum", "currency", "rate", "years"] as const;
// A comma before three digits parts thousands for one writer and decimals for another: neither is guessed.
const number = /^\d{1,15}(\.\d{1,15}|,\d{1,2})?$/u;
const money = /^\d{1,15}([.,]\d{1,2})?$/u;

function plain(value: string): string {
  return value.replace(",", ".");
}

/** The calculator that is selected, or that the cursor stands in or beside. */
function chosen({ selection, doc }: EditorState): number | null {
  const { $from } = selection;
  const places = selection instanceof NodeSelection ? [selection.from] : [$from.depth > 0 ? $from.before($from.depth) : -1, $from.pos, $from.pos - ($from.nodeBefore?.nodeSize ?? 0), $from.depth > 1 ? $from.before($from.depth - 1) : -1];
  return places.find((place) => place >= 0 && doc.nodeAt(place)?.attrs["data-embed"] === "loan") ?? null;
}

/** Puts a loan calculator into the body, with values that the reader may change; or changes the one that is selected. */
export class LoanDialog {
  private readonly dialog = document.createElement("dialog");
  private readonly label = document.createElement("input");
  private readonly inputs = names.map(() => document.createElement("input"));
  private readonly told = said("p", "note", "alert");
  private view!: EditorView;
  /** Of the calculator that is changed; null where a new one is made. */
  private place: number | null = null;

  constructor(private readonly texts: Texts) {
    this.dialog.className = "link amount";
    this.dialog.setAttribute("aria-label", texts.loan);
    const acts = said("p", "acts");
    acts.append(
      button(texts.loanPut, () => this.put()),
      button(texts.cancel, () => this.dialog.close()),
    );
    const labels = [texts.loanSum, texts.amountCurrency, texts.loanRate, texts.loanYears];
    this.dialog.append(field(texts.loanLabel, this.label), ...this.inputs.map((input, at) => field(labels[at], input)), this.told, acts);
    this.dialog.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      this.put();
    });
    this.dialog.addEventListener("close", () => this.view.focus());
  }

  open(view: EditorView): void {
    this.view = view;
    this.place = chosen(view.state);
    const known = this.place === null ? null : view.state.doc.nodeAt(this.place)!.attrs;
    const values = new URLSearchParams(known ? String(known.href).slice(address.length) : "");
    this.label.value = known ? String(known.words) : "";
    for (const [at, name] of names.entries()) this.inputs[at].value = values.get(name) ?? "";
    this.told.textContent = "";
    if (!this.dialog.isConnected) document.body.append(this.dialog);
    this.dialog.showModal();
    this.label.focus();
  }

  private put(): void {
    const [sum, currency, rate, years] = this.inputs.map((input) => input.value.trim());
    const code = currency.toUpperCase();
    const isNothing = [sum, years].some((value) => Number(plain(value)) === 0);
    if (!money.test(sum) || !number.test(rate) || !number.test(years) || !/^[A-Z]{3}$/u.test(code) || isNothing) {
      this.told.textContent = this.texts.loanWrong;
      return;
    }
    this.dialog.close();
    const words = this.label.value.trim() || this.texts.loan;
    const href = address + new URLSearchParams({ sum: plain(sum), rate: plain(rate), years: plain(years), currency: code }).toString();
    const { tr } = this.view.state;
    if (this.place === null) tr.replaceSelectionWith(schema.nodes.card.create({ "data-embed": "loan", href, words }));
    else tr.setNodeAttribute(this.place, "href", href).setNodeAttribute(this.place, "words", words);
    this.view.dispatch(tr.scrollIntoView());
  }
}
