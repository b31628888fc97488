import { button, type Texts } from "./elements";

/** Topics whose names stand in the text: a button each, which adds it to those that were typed. */
export function suggestTopics(line: HTMLElement, topics: HTMLInputElement, texts: Texts): void {
  const spaced = (names: string) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .join(", ");
  // A name may have commas itself.
  const isNamed = (name: string) => `, ${spaced(topics.value)}, `.includes(`, ${spaced(name)}, `);

  const show = (names: string[]) => {
    const wanting = names.filter((name) => !isNamed(name));
    line.replaceChildren(
      ...(wanting.length === 0 ? [] : [`${texts.suggested} `]),
      ...wanting.map((name) =>
        button(name, () => {
          topics.value = spaced(`${topics.value},${name}`);
          show(names);
          topics.focus();
        }),
      ),
    );
  };

  const ask = async () => {
    try {
      const answer = await fetch(line.dataset.address!, { credentials: "same-origin", redirect: "manual" });
      if (answer.ok) show((await answer.json()) as string[]);
    } catch {
      // Without the line there is nothing to suggest; what is typed counts.
    }
  };
  void ask();
  topics.addEventListener("focus", () => void ask());
}
