import { button, filled, said, say, type Texts } from "./elements";
import type { Safety, Words } from "./keep";

type Told = Exclude<Safety, { at: "conflict" }>;

/**
 * The line under the body that says where what was typed is safe, and lets a person choose where two texts are. That all goes well is shown; said aloud is
 * only that something does not, and that it does again.
 */
export class SafetyLine {
  readonly element = said("div", "safety");
  private readonly shown = said("span", "");
  private readonly aloud = said("span", "", "status");
  private readonly choice = said("div", "");
  private isTrouble = false;
  private isChoosing = false;

  constructor(private readonly texts: Texts) {
    this.element.append(this.shown, this.aloud, this.choice);
  }

  /** While two texts are to choose from only trouble is told, after them. */
  tell(safety: Told): void {
    const isTrouble = safety.at === "nowhere" || (safety.at === "browser" && safety.why !== "typing");
    const isAloud = isTrouble || (this.isTrouble && safety.at === "server");
    if (isTrouble || safety.at === "server") this.isTrouble = isTrouble;
    if (this.isChoosing) {
      say(this.aloud, isTrouble ? `${this.texts.conflict} ${this.told(safety)}` : this.texts.conflict);
      return;
    }
    this.element.dataset.at = safety.at;
    say(this.shown, isAloud ? "" : this.told(safety));
    say(this.aloud, isAloud ? this.told(safety) : "");
  }

  /** @param chosen is told whether the other text is to go on */
  choose(theirs: Words, chosen: (isTheirs: boolean) => void): void {
    const other = document.createElement("div");
    other.className = "read";
    other.append(...new DOMParser().parseFromString(theirs.body, "text/html").body.childNodes);
    const choose = (isTheirs: boolean) => {
      this.isChoosing = false;
      this.choice.replaceChildren();
      chosen(isTheirs);
    };
    this.isChoosing = true;
    this.element.dataset.at = "conflict";
    say(this.shown, "");
    say(this.aloud, this.texts.conflict);
    this.choice.replaceChildren(button(this.texts.mine, () => choose(false)), button(this.texts.theirs, () => choose(true)), other);
  }

  private told(safety: Told): string {
    if (safety.at === "server") return filled(this.texts.onServer, safety.when.toLocaleTimeString(document.documentElement.lang));
    if (safety.at === "nowhere") return this.texts.nowhere;
    return this.texts[{ typing: "typing", offline: "offline", refused: "refused", "signed-out": "signedOut" }[safety.why]];
  }
}
