import { button, type Texts } from "./elements";

/** Topics whose names stand in the text: a button each, which adds it to those that were typed. */
export function suggestTopics(line: HTMLElement, topics: HTMLInputElement, texts: Texts): void {
  const named = () =>
    topics.value
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "");

  const show = (names: string[]) => {
    const wanting = names.filter((name) => !named().includes(name));
    line.replaceChildren(
      ...(wanting.length === 0 ? [] : [`${texts.suggested} `]),
      ...wanting.map((name) =>
        button(name, () => {
          topics.value = [...named(), name].join(", ");
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
