import { button, filled, said, type Texts } from "./elements";
import type { Safety, Words } from "./keep";

/** The line under the body that says where what was typed is safe, and lets a person choose where two texts are. */
export class SafetyLine {
  readonly element = said("p", "safety", "status");

  constructor(private readonly texts: Texts) {}

  tell(safety: Exclude<Safety, { at: "conflict" }>): void {
    this.element.dataset.at = safety.at;
    this.element.textContent = this.told(safety);
  }

  /** @param chosen is told whether the other text is to go on */
  choose(theirs: Words, chosen: (isTheirs: boolean) => void): void {
    const other = document.createElement("div");
    other.className = "read";
    other.append(...new DOMParser().parseFromString(theirs.body, "text/html").body.childNodes);
    const [mine, taken] = [button(this.texts.mine, () => chosen(false)), button(this.texts.theirs, () => chosen(true))];
    this.element.dataset.at = "conflict";
    this.element.replaceChildren(said("strong", "", undefined, this.texts.conflict), mine, taken, other);
  }

  private told(safety: Exclude<Safety, { at: "conflict" }>): string {
    if (safety.at === "server") return filled(this.texts.onServer, safety.when.toLocaleTimeString(document.documentElement.lang));
    if (safety.at === "nowhere") return this.texts.nowhere;
    return this.texts[{ typing: "typing", offline: "offline", refused: "refused", "signed-out": "signedOut" }[safety.why]];
  }
}
