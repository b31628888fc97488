// The schema is Story HTML (docs/story-html.md). What it has no editable form for, definition lists and tables with a caption, stays as it is, as one block.
import { type Attrs, type MarkSpec, type Node, type NodeSpec, Schema, type TagParseRule } from "prosemirror-model";
import { type CellAttributes, tableNodes } from "prosemirror-tables";

const spoken = ["lang", "dir"] as const;
const block = ["id", ...spoken] as const;

function attributesOf(names: readonly string[]): NonNullable<NodeSpec["attrs"]> {
  return Object.fromEntries(names.map((name) => [name, { default: null }]));
}

function read(names: readonly string[]): (element: HTMLElement) => Attrs {
  return (element) => Object.fromEntries(names.map((name) => [name, element.getAttribute(name)]));
}

/** The attributes that are set, in the order of Story HTML. */
export function written(attrs: Attrs, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.filter((name) => attrs[name] != null).map((name) => [name, String(attrs[name])]));
}

function element(tag: string, content: string, names: readonly string[], more: Partial<NodeSpec> = {}): NodeSpec {
  return {
    content,
    attrs: attributesOf(names),
    parseDOM: [{ tag, getAttrs: read(names) }],
    toDOM: (node) => [tag, written(node.attrs, names), 0],
    ...more,
  };
}

const heading: NodeSpec = {
  content: "inline*",
  group: "block",
  defining: true,
  attrs: { ...attributesOf(block), level: { default: 2 } },
  parseDOM: [2, 3].map((level): TagParseRule => ({ tag: `h${level}`, getAttrs: (of) => ({ ...read(block)(of), level }) })),
  toDOM: (node) => [`h${node.attrs.level}`, written(node.attrs, block), 0],
};

// The picture or the link stands in the node's attributes; only the caption is text.
function captionOf(of: globalThis.Node): HTMLElement {
  const alone = document.createElement("div");
  const caption = (of as HTMLElement).querySelector(":scope > figcaption");
  if (caption) alone.append(caption.cloneNode(true));
  return alone;
}

const picture = ["src", "alt", "width", "height"] as const;

// A picture, with the link around it where there is one.
const figure: NodeSpec = {
  content: "figcaption?",
  group: "block",
  isolating: true,
  attrs: attributesOf([...block, ...picture, "href", "rel"]),
  parseDOM: [
    {
      tag: "figure",
      priority: 60,
      contentElement: captionOf,
      getAttrs(of) {
        const image = of.querySelector<HTMLElement>(":scope > img, :scope > a > img");
        const link = of.querySelector<HTMLElement>(":scope > a");
        return image !== null && { ...read(block)(of), ...read(picture)(image), ...(link ? read(["href", "rel"])(link) : {}) };
      },
    },
  ],
  toDOM(node) {
    const image = ["img", written(node.attrs, picture)];
    return ["figure", written(node.attrs, block), node.attrs.href ? ["a", written(node.attrs, ["href", "rel"]), image] : image, ["div", { "data-caption": "" }, 0]];
  },
};

const carded = ["id", "data-embed", "data-tracker", "data-chart", "data-on", ...spoken] as const;

// A private card, which loads nothing before the reader follows it; or the place of a chart, which the page draws.
const card: NodeSpec = {
  content: "figcaption?",
  group: "block",
  isolating: true,
  attrs: attributesOf([...carded, "href", "rel", "words"]),
  parseDOM: [
    {
      tag: "figure[data-embed], figure[data-tracker]",
      priority: 70,
      contentElement: captionOf,
      getAttrs(of) {
        const link = of.querySelector<HTMLElement>(":scope > a");
        return link !== null && { ...read(carded)(of), ...read(["href", "rel"])(link), words: link.textContent };
      },
    },
  ],
  toDOM: (node) => [
    "figure",
    written(node.attrs, carded),
    ["a", written(node.attrs, ["href", "rel"]), node.attrs.words ?? ""],
    ["div", { "data-caption": "" }, 0],
  ],
};

// The closed list of Story HTML: its elements, with what each may say besides its id and its language.
const bare = "aside bdi bdo br caption cite code dd dl dt em figcaption footer h2 h3 hr kbd mark p pre q s small span strong sub sup table tbody thead tr";
const listed = new Map<string, readonly string[]>([
  ...bare.split(" ").map((name): [string, string[]] => [name, []]),
  ["a", ["href", "rel"]],
  ["abbr", ["title"]],
  ["blockquote", ["cite"]],
  ["data", ["value", "data-kind", "data-currency", "data-high", "data-on", "data-unit", "data-tracker"]],
  ["del", ["datetime"]],
  ["figure", ["data-embed", "data-tracker", "data-chart", "data-on"]],
  ["img", picture],
  ["ins", ["datetime"]],
  ["li", ["value"]],
  ["ol", ["start", "reversed"]],
  ["td", ["colspan", "rowspan"]],
  ["th", ["scope", "colspan", "rowspan"]],
  ["time", ["datetime"]],
  ["ul", ["data-list"]],
]);
const mute = ["script", "style", "iframe", "template", "noscript"];
const addresses = ["href", "src", "cite"];
const schemes = ["http:", "https:", "mailto:", "tel:"];

function leads(address: string): boolean {
  try {
    return schemes.includes(new URL(address, location.href).protocol);
  } catch {
    return false;
  }
}

// What is no Story HTML does not come to life here, wherever it was from; its words stay.
function onlyListed(root: Element): void {
  for (const one of [...root.querySelectorAll("*"), root]) {
    const names = [...block, ...(listed.get(one.localName) ?? [])];
    for (const name of one.getAttributeNames()) if (!names.includes(name) || (addresses.includes(name) && !leads(one.getAttribute(name)!))) one.removeAttribute(name);
    if (mute.includes(one.localName)) one.remove();
    else if (one !== root && !listed.has(one.localName)) one.replaceWith(...one.childNodes);
  }
}

// Kept byte for byte where it is Story HTML; it can be moved and taken out.
const asItIs: NodeSpec = {
  group: "block",
  atom: true,
  attrs: { html: { default: "" } },
  parseDOM: ["dl", "table:has(> caption)", "table:has(table, h2, h3, figure, blockquote, aside, dl)"].map((tag) => ({
    tag,
    priority: 80,
    getAttrs: (of) => ({ html: of.outerHTML }),
  })),
  toDOM(node) {
    const inert = document.implementation.createHTMLDocument("").body;
    inert.innerHTML = node.attrs.html;
    onlyListed(inert.firstElementChild!);
    const shown = document.importNode(inert.firstElementChild!, true);
    shown.setAttribute("contenteditable", "false");
    return shown as HTMLElement;
  },
};

const tables = tableNodes({
  tableGroup: "block",
  cellContent: "block+",
  cellAttributes: Object.fromEntries(
    ["scope", ...spoken].map((name): [string, CellAttributes] => [name, { default: null, getFromDOM: (of) => of.getAttribute(name), setDOMAttr: (value, attrs) => value && (attrs[name] = value) }]),
  ),
});

// The editor knows rows alone; those of a table's head are marked, and stand in it again when they are written.
const row: NodeSpec = {
  ...tables.table_row,
  attrs: { inHead: { default: false } },
  parseDOM: [{ tag: "tr", getAttrs: (of) => ({ inHead: of.hasAttribute("data-head") || of.parentElement?.localName === "thead" }) }],
  toDOM: (of) => ["tr", of.attrs.inHead ? { "data-head": "" } : {}, 0],
};

function mark(tag: string, names: readonly string[] = spoken, more: Partial<MarkSpec> = {}): MarkSpec {
  return {
    attrs: attributesOf(names),
    parseDOM: [{ tag, getAttrs: read(names) }],
    toDOM: (of) => [tag, written(of.attrs, names), 0],
    ...more,
  };
}

const plainMarks = ["s", "mark", "small", "sub", "sup", "code", "kbd", "q", "cite", "bdi", "bdo"];
const amount = ["value", "data-kind", "data-currency", "data-high", "data-on", "data-unit", "data-tracker", ...spoken];

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: element("p", "inline*", block, { group: "block" }),
    heading,
    bullet_list: element("ul", "list_item+", ["id", "data-list", ...spoken], { group: "block" }),
    ordered_list: element("ol", "list_item+", ["id", "start", "reversed", ...spoken], { group: "block" }),
    list_item: element("li", "block+", ["id", "value", ...spoken], { defining: true }),
    blockquote: element("blockquote", "block+ source?", ["id", "cite", ...spoken], { group: "block", defining: true }),
    source: element("footer", "inline*", spoken, { defining: true }),
    as_it_is: asItIs,
    card,
    figure,
    figcaption: element("figcaption", "inline*", spoken, { defining: true }),
    ...tables,
    table_row: row,
    table: { ...tables.table, attrs: attributesOf(block), parseDOM: [{ tag: "table", getAttrs: read(block) }], toDOM: (of: Node) => ["table", written(of.attrs, block), ["tbody", 0]] },
    aside: element("aside", "block+", block, { group: "block", defining: true }),
    pre: element("pre", "text*", block, { group: "block", code: true, marks: "", defining: true }),
    rule: { group: "block", attrs: attributesOf(["id"]), parseDOM: [{ tag: "hr", getAttrs: read(["id"]) }], toDOM: (of) => ["hr", written(of.attrs, ["id"])] },
    text: { group: "inline" },
    line_end: { inline: true, group: "inline", selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
  },
  marks: {
    link: mark("a", ["href", "rel", ...spoken], { inclusive: false }),
    em: mark("em", spoken, { parseDOM: [{ tag: "em", getAttrs: read(spoken) }, { tag: "i" }] }),
    strong: mark("strong", spoken, { parseDOM: [{ tag: "strong", getAttrs: read(spoken) }, { tag: "b" }] }),
    ...Object.fromEntries(plainMarks.map((tag) => [tag, mark(tag)])),
    del: mark("del", ["datetime", ...spoken]),
    ins: mark("ins", ["datetime", ...spoken]),
    abbr: mark("abbr", ["title", ...spoken]),
    time: mark("time", ["datetime", ...spoken]),
    data: mark("data", amount, { inclusive: false }),
    span: mark("span", spoken, { parseDOM: [{ tag: "span[lang], span[dir]", getAttrs: read(spoken) }] }),
  },
});
