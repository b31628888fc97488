import { DOMParser, DOMSerializer, type Fragment, type Mark, type Node, type Slice } from "prosemirror-model";
import { schema } from "./schema";

const parser = DOMParser.fromSchema(schema);

// Marks are a set and elements nest: the one that reaches furthest stands outside, as a person would write it.
class Nesting extends DOMSerializer {
  override serializeFragment(content: Fragment, options: { document?: Document } = {}, target?: HTMLElement | DocumentFragment): HTMLElement | DocumentFragment {
    if (!content.firstChild?.isInline) return super.serializeFragment(content, options, target);
    const into = target ?? options.document!.createDocumentFragment();
    this.nest([...content.content], [], options, into);
    return into;
  }

  private nest(nodes: Node[], open: readonly Mark[], options: { document?: Document }, target: globalThis.Node): void {
    for (let at = 0; at < nodes.length; ) {
      const [mark, to] = furthest(nodes, at, open);
      if (mark === null) target.appendChild(this.serializeNode(nodes[at].mark([]), options));
      else {
        const { dom, contentDOM } = DOMSerializer.renderSpec(options.document!, this.marks[mark.type.name]!(mark, true));
        this.nest(nodes.slice(at, to), [...open, mark], options, contentDOM ?? dom);
        target.appendChild(dom);
      }
      at = to;
    }
  }
}

function furthest(nodes: Node[], at: number, open: readonly Mark[]): [Mark | null, number] {
  let found: [Mark | null, number] = [null, at + 1];
  for (const mark of nodes[at].marks.filter((one) => !open.includes(one) && !one.isInSet(open))) {
    let to = at + 1;
    while (to < nodes.length && mark.isInSet(nodes[to].marks)) to++;
    if (found[0] === null || to > found[1]) found = [mark, to];
  }
  return found;
}

const serializer = new Nesting(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema));

function inert(html: string): HTMLElement {
  const body = document.implementation.createHTMLDocument("").body;
  body.innerHTML = html;
  return body;
}

/** Story HTML as the document that is edited. */
export function read(html: string): Node {
  return parser.parse(inert(html));
}

/** A piece of Story HTML, to be put in at some place. */
export function readSlice(html: string): Slice {
  return parser.parseSlice(inert(html), { preserveWhitespace: true });
}

/** The document as Story HTML; the server's reader gives it its canonical form. */
export function write(content: Fragment): string {
  const target = document.implementation.createHTMLDocument("").body;
  target.append(serializer.serializeFragment(content, { document: target.ownerDocument }));
  for (const shown of target.querySelectorAll("[contenteditable]")) shown.removeAttribute("contenteditable");
  for (const wrapper of target.querySelectorAll("div[data-caption]")) wrapper.replaceWith(...wrapper.childNodes);
  for (const body of target.querySelectorAll("tbody:has(> [data-head])")) makeHead(body);
  return target.innerHTML;
}

// The rows of a head stand first; one that was moved further down is a row like others.
function makeHead(body: Element): void {
  const rows = [...body.children];
  const end = rows.findIndex((row) => !row.hasAttribute("data-head"));
  const head = rows.slice(0, end < 0 ? rows.length : end);
  for (const row of rows) row.removeAttribute("data-head");
  if (head.length === 0) return;
  const part = body.ownerDocument.createElement("thead");
  part.append(...head);
  body.before(part);
  if (end < 0) body.remove();
}

/** Words as a reader counts them: runs between spaces that hold a letter or a digit. */
export function wordsOf(document: Node): number {
  const text = document.textBetween(0, document.content.size, "\n", " ");
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
