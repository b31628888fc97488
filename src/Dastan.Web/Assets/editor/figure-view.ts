import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { button, field, type Texts } from "./elements";
import { schema } from "./schema";

const shown = 640;

/** A picture in the body, with a field for what it shows and its caption under it. */
export class FigureView implements NodeView {
  readonly dom = document.createElement("figure");
  readonly contentDOM = document.createElement("div");
  private readonly image = document.createElement("img");
  private readonly alternative = document.createElement("input");
  private readonly addCaption: HTMLButtonElement;

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly place: () => number | undefined,
    texts: Texts,
  ) {
    this.contentDOM.dataset.caption = "";
    // Not "required": the browser would hold back whoever only saves.
    this.alternative.setAttribute("aria-required", "true");
    this.alternative.addEventListener("input", () => this.describe());
    this.addCaption = button(texts.addCaption, () => this.caption());
    const tools = field(texts.alternative, this.alternative);
    tools.contentEditable = this.image.contentEditable = this.addCaption.contentEditable = "false";
    this.dom.append(this.image, tools, this.contentDOM, this.addCaption);
    this.show();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }

  // What is typed into the field is the field's; the rest is the editor's.
  stopEvent(event: Event): boolean {
    return event.target === this.alternative || event.target === this.addCaption;
  }

  ignoreMutation(change: { type: string; target: globalThis.Node }): boolean {
    return change.type !== "selection" && !this.contentDOM.contains(change.target);
  }

  private show(): void {
    const { src, alt, width, height } = this.node.attrs as Record<string, string | null>;
    const address = smaller(src ?? "", Number(width));
    if (this.image.getAttribute("src") !== address) this.image.src = address;
    for (const [name, value] of Object.entries({ width, height })) if (value) this.image.setAttribute(name, value);
    this.image.alt = alt ?? "";
    if (this.alternative.value !== (alt ?? "")) this.alternative.value = alt ?? "";
    this.addCaption.hidden = this.node.childCount > 0;
  }

  private describe(): void {
    const at = this.place();
    if (at !== undefined) this.view.dispatch(this.view.state.tr.setNodeAttribute(at, "alt", this.alternative.value));
  }

  private caption(): void {
    const at = this.place();
    if (at === undefined) return;
    this.view.dispatch(this.view.state.tr.insert(at + 1, schema.nodes.figcaption.create()));
    this.view.focus();
  }
}

/** A form of one of our own pictures that is wide enough to write beside. */
function smaller(source: string, width: number): string {
  return width > shown ? source.replace(/^(\/pictures\/[0-9a-f]{64})\.(?!gif$)\w+$/u, `$1-${shown}.webp`) : source;
}
