import { InputRule, inputRules } from "prosemirror-inputrules";
import type { EditorState, Plugin, Transaction } from "prosemirror-state";

// Opening and closing marks, outer and inner, as newspapers set them.
const marks: Record<string, readonly [string, string, string, string]> = {
  en: ["“", "”", "‘", "’"],
  uz: ["“", "”", "‘", "’"],
  tk: ["“", "”", "‘", "’"],
  ru: ["«", "»", "„", "“"],
  kk: ["«", "»", "„", "“"],
  ky: ["«", "»", "„", "“"],
  tg: ["«", "»", "„", "“"],
};

// In Uzbek, o‘ and g‘ are letters with their own sign, and ’ is another.
function apostrophe(language: string, before: string): string {
  return language === "uz" && /[og]$/iu.test(before) ? "ʻ" : "’";
}

// What stands before is looked at and left alone: it may be in a link, or no letter at all.
function behind(sign: (before: string) => string): (state: EditorState, match: RegExpMatchArray, start: number, end: number) => Transaction {
  return (state, match, start, end) => state.tr.insertText(sign(match[1]), start + match[1].length, end);
}

/** Quotes, dashes and an ellipsis as the language of the edition writes them, while one types. Undo gives back what was typed. */
export function typing(language: string): Plugin {
  const [open, close, innerOpen] = marks[language] ?? marks.en;
  // A line that was ended in the paragraph stands in what is matched as U+FFFC.
  const opens = /(?:^|[\s{[(<«“„‘—–\u00a0\ufffc])$/u;
  return inputRules({
    rules: [
      new InputRule(/(^|[\s\S])"$/u, behind((before) => (opens.test(before) ? open : close))),
      new InputRule(/(^|[\s\S])'$/u, behind((before) => (opens.test(before) ? innerOpen : apostrophe(language, before)))),
      new InputRule(/ -- $/u, (state, _, start, end) => state.tr.insertText(language === "en" ? " – " : "\u00a0— ", start, end)),
      new InputRule(/\.\.\.$/u, "…"),
      // A number stays with its percent sign, and a Russian dash with the word before it.
      new InputRule(/(\d) %$/u, behind(() => "\u00a0%")),
    ],
  });
}
