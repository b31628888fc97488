import { InputRule, inputRules } from "prosemirror-inputrules";
import type { Plugin } from "prosemirror-state";

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

/** Quotes, dashes and an ellipsis as the language of the edition writes them, while one types. Undo gives back what was typed. */
export function typing(language: string): Plugin {
  const [open, close, innerOpen] = marks[language] ?? marks.en;
  const opens = /(?:^|[\s{[(<«“„‘—–\u00a0])$/u;
  return inputRules({
    rules: [
      new InputRule(/(^|[\s\S])"$/u, (state, match, start, end) => state.tr.insertText(match[1] + (opens.test(match[1]) ? open : close), start, end)),
      new InputRule(/(^|[\s\S])'$/u, (state, match, start, end) =>
        state.tr.insertText(match[1] + (opens.test(match[1]) ? innerOpen : apostrophe(language, match[1])), start, end),
      ),
      new InputRule(/ -- $/u, (state, _, start, end) => state.tr.insertText(language === "en" ? " – " : "\u00a0— ", start, end)),
      new InputRule(/\.\.\.$/u, "…"),
      // A number stays with its percent sign, and a Russian dash with the word before it.
      new InputRule(/(\d) %$/u, (state, match, start, end) => state.tr.insertText(`${match[1]}\u00a0%`, start, end)),
    ],
  });
}
