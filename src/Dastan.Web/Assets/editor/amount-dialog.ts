import type { EditorView } from "prosemirror-view";
import { type Sum, sumAt } from "./amounts";
import { button, field, said, type Texts } from "./elements";
import { schema } from "./schema";

const number = /^-?(0|[1-9]\d{0,17})(\.\d{1,10})?$/u;
const time = /^\d{4}(-\d{2}(-\d{2})?)?$/u;

const mostChoices = 8;

/** Shows what is understood of a sum, and takes what the editor knows better. */
export class AmountDialog {
  private readonly dialog = document.createElement("dialog");
  private readonly understood = said("div", "understood");
  private readonly told = said("p", "note", "alert");
  private readonly value = document.createElement("input");
  private readonly high = document.createElement("input");
  private readonly currency = document.createElement("input");
  private readonly on = document.createElement("input");
  private readonly asFound: HTMLButtonElement;
  private view!: EditorView;
  private range = { from: 0, to: 0 };

  constructor(private readonly texts: Texts) {
    this.dialog.className = "link amount";
    this.dialog.setAttribute("aria-label", texts.amount);
    this.currency.maxLength = 3;
    this.currency.autocapitalize = "characters";
    for (const input of [this.value, this.high]) input.inputMode = "decimal";
    this.asFound = button(texts.amountAsFound, () => this.put(null));
    const acts = said("p", "acts");
    acts.append(
      button(texts.amountSave, () => this.save()),
      button(texts.amountNot, () => this.dismiss()),
      this.asFound,
      button(texts.cancel, () => this.dialog.close()),
    );
    this.dialog.append(this.understood, field(texts.amountValue, this.value), field(texts.amountHigh, this.high), field(texts.amountCurrency, this.currency), field(texts.amountOn, this.on), this.told, acts);
    this.dialog.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      this.save();
    });
    this.dialog.addEventListener("close", () => this.view.focus());
  }

  /** @param sum the one that was clicked; else the one at the cursor, or what is selected */
  open(view: EditorView, sum = sumAt(view.state)): void {
    this.view = view;
    const { from, to } = view.state.selection;
    this.range = sum ?? { from, to };
    this.understood.replaceChildren(...this.describe(sum));
    this.value.value = sum?.low ?? "";
    this.high.value = sum?.high ?? "";
    this.currency.value = sum?.currency ?? "";
    this.on.value = sum?.on ?? "";
    this.asFound.hidden = !sum?.isMarked;
    this.told.textContent = this.range.from === this.range.to ? this.texts.amountNone : "";
    if (!this.dialog.isConnected) document.body.append(this.dialog);
    this.dialog.showModal();
    this.value.select();
  }

  private describe(sum: Sum | undefined): HTMLElement[] {
    if (!sum) return [];
    if (sum.isDismissed) return [said("p", "", undefined, this.texts.amountDismissed)];
    const { told } = sum;
    const lines = [said("strong", "", undefined, told.sum)];
    if (sum.isOpen) lines.push(said("p", "note", undefined, this.texts.amountOpen), this.choices(sum));
    if (told.rows.length === 0) lines.push(said("p", "small", undefined, this.texts.amountNoRate));
    else lines.push(said("p", "", undefined, told.rows.join(" · ")), said("p", "small", undefined, `${told.then}: ${told.legs.join("; ")}`));
    return lines;
  }

  private choices(sum: Sum): HTMLElement {
    const choices = said("p", "acts");
    for (const code of [sum.currency, ...sum.others].slice(0, mostChoices))
      choices.append(
        button(code, () => {
          this.currency.value = code;
          this.save();
        }),
      );
    return choices;
  }

  private save(): void {
    const [value, high, currency, on] = [this.value, this.high, this.currency, this.on].map((input) => input.value.trim());
    const code = currency.toUpperCase();
    if (!number.test(value) || (high !== "" && !number.test(high)) || !/^[A-Z]{3}$/u.test(code) || (on !== "" && !time.test(on))) {
      this.told.textContent = this.texts.amountWrong;
      return;
    }
    this.put({ value, "data-kind": "amount", "data-currency": code, "data-high": high || null, "data-on": on || null });
  }

  // A number without a kind is no money, whatever it looks like.
  private dismiss(): void {
    this.put({ value: number.test(this.value.value) ? this.value.value : "0" });
  }

  private put(attrs: Record<string, string | null> | null): void {
    const { from, to } = this.range;
    if (from === to) {
      this.told.textContent = this.texts.amountNone;
      return;
    }
    this.dialog.close();
    const tr = this.view.state.tr.removeMark(from, to, schema.marks.data);
    this.view.dispatch(attrs === null ? tr : tr.addMark(from, to, schema.marks.data.create(attrs)));
  }
}
