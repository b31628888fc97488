// Lines on a field of 16 × 16: no font has to have them.
const drawn: Record<string, string> = {
  link: "M6.5 9.5a3 3 0 0 0 4.2 0L13 7.2A3 3 0 0 0 8.8 3L7.6 4.2M9.5 6.5a3 3 0 0 0-4.2 0L3 8.8A3 3 0 0 0 7.2 13l1.2-1.2",
  picture: "M2 3h12v10H2zM2 11l3.5-3.5 3 3 2-2L14 12M10.5 5.8h.01",
  find: "M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM10 10l4 4",
  bullets: "M2.5 4h.01M2.5 8h.01M2.5 12h.01M6 4h8M6 8h8M6 12h8",
  numbers: "M1.8 3 3 2.5V6M1.8 10.7a1.1 1.1 0 1 1 1.9.8l-1.9 2.2h2.2M7 4h7M7 8h7M7 12h7",
  quotation: "M6 7.5H2.5V4H6v3.5c0 2.5-1 4-3 4.5M13.5 7.5H10V4h3.5v3.5c0 2.5-1 4-3 4.5",
  aside: "M2 3h12v10H2zM5 6.2h6M5 9.5h4",
  table: "M2 3h12v10H2zM2 6.4h12M2 9.7h12M6.5 3v10",
  rule: "M2 8h12",
  undo: "M5 3 2 6l3 3M2 6h7a4 4 0 0 1 0 8H6",
  redo: "m11 3 3 3-3 3M14 6H7a4 4 0 0 0 0 8h3",
  note: "m3 13 .8-3.2L11 2.6l2.4 2.4-7.2 7.2zM9.5 4.1l2.4 2.4",
  amount: "M11.5 8a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM3 3l2.4 2.4M13 3l-2.4 2.4M3 13l2.4-2.4M13 13l-2.4-2.4",
  checklist: "m2 3.5 1.2 1.2L5 2.7M2 8l1.2 1.2L5 7.2M2 12.5l1.2 1.2L5 11.7M7.5 4H14M7.5 8.5H14M7.5 13H14",
  loan: "M3.5 1.5h9v13h-9zM6 4h4v2H6zM6 9h.01M8 9h.01M10 9h.01M6 12h.01M8 12h.01M10 12h.01",
  tracker: "M2 2v12h12M4.5 10.5l3-3 2 2L14 5",
};

const written: Record<string, string> = { strong: "B", em: "I", heading: "H2", subheading: "H3" };

/** What a button of the toolbar shows; its name is told beside it, in words. */
export function sign(name: string): Element {
  const path = drawn[name];
  const shown = path ? drawing(path) : document.createElement("span");
  if (!path) shown.textContent = written[name] ?? "x";
  if (name === "sub" || name === "sup") shown.append(Object.assign(document.createElement(name), { textContent: "2" }));
  shown.setAttribute("aria-hidden", "true");
  return shown;
}

function drawing(path: string): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const looks = { viewBox: "0 0 16 16", width: "16", height: "16", fill: "none", stroke: "currentColor", "stroke-width": "1.5", "stroke-linecap": "round", "stroke-linejoin": "round" };
  for (const [name, value] of Object.entries(looks)) svg.setAttribute(name, value);
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}
