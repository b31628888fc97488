/** What an element says, by names that the server knows too. */
export type Texts = Record<string, string>;

/** {0}, {1} … filled in. */
export function filled(text: string, ...values: string[]): string {
  return text.replace(/\{(\d)\}/gu, (_, at: string) => values[Number(at)] ?? "");
}

/** An element with a text in it. */
export function said(tag: string, className: string, role?: string, text = ""): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (role) element.setAttribute("role", role);
  element.textContent = text;
  return element;
}

/** Says a text in an element that is there; what stands in it already is not said again. */
export function say(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** A button that sends no form. */
export function button(text: string, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "quiet";
  element.textContent = text;
  element.addEventListener("click", act);
  return element;
}

/** A field with its label around it. */
export function field(name: string, input: HTMLInputElement | HTMLTextAreaElement): HTMLLabelElement {
  const label = document.createElement("label");
  label.append(name, " ", input);
  return label;
}
