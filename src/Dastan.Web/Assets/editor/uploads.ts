// A list of files on their way in: each with how far it is, a way to stop it, and what became of it.
import { button, filled, said, say, type Texts } from "./elements";
import { type Alike, type Picture, type Progress, upload } from "./upload";

const place = "/newsroom/pictures/uploads";

/** The pictures among what was dropped or pasted. */
export function picturesOf(files: Iterable<File> | null | undefined): File[] {
  return [...(files ?? [])].filter((file) => file.type.startsWith("image/"));
}

/** What is done where a picture looks like others that were there. */
export interface Choice {
  /** Of their words. */
  language: string;
  /** Takes another of the library instead of the one that came. */
  instead(came: Picture, other: Picture): void;
}

/** One after the other, so that the first is there soon. */
export class Uploads {
  readonly list = document.createElement("ul");
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly texts: () => Texts,
    private readonly taken: (picture: Picture) => void,
    private readonly choice?: Choice,
  ) {
    this.list.className = "uploads";
    this.list.setAttribute("aria-live", "polite");
  }

  /** Has nothing been brought since? */
  endsWith(brought: Promise<unknown>): boolean {
    return this.last === brought;
  }

  /** @returns when all of them are in or refused */
  bring(files: Iterable<File>): Promise<unknown> {
    for (const file of files) {
      const line = this.line(file);
      this.last = this.last.then(() => this.one(file, line));
    }
    return this.last;
  }

  private async one(file: File, line: Line): Promise<void> {
    try {
      const outcome = await upload(place, file, this.choice?.language ?? "", (progress) => line.tell(this.told(progress), progress), line.stop.signal);
      if (outcome.picture === null) line.end("refused", outcome.problem);
      else {
        line.end("taken", this.texts()[outcome.picture.wasHere ? "known" : "done"]);
        this.taken(outcome.picture);
        if (outcome.alike.length > 0) line.add(this.alike(outcome.picture, outcome.alike, line));
      }
    } catch {
      if (line.stop.signal.aborted) line.element.remove();
      else line.end("refused", this.texts().failed);
    }
  }

  // The other can be looked at, and taken, beside its name.
  private alike(came: Picture, others: Alike[], line: Line): HTMLElement {
    const told = said("span", "alike", undefined, this.texts().looksLike);
    for (const { picture, calledBy } of others) {
      const image = document.createElement("img");
      Object.assign(image, { src: picture.thumbnail, alt: "" });
      const link = document.createElement("a");
      Object.assign(link, { href: picture.address, target: "_blank" });
      link.append(image, calledBy);
      told.append(" ", link);
      if (!this.choice) continue;
      const take = button(this.texts().useThat, () => {
        this.choice!.instead(came, picture);
        told.replaceChildren(this.texts().usesThat);
      });
      take.setAttribute("aria-label", `${this.texts().useThat}: ${calledBy}`);
      told.append(" ", take);
    }
    line.element.dataset.alike = "";
    return told;
  }

  private told({ percent, isCut }: Progress): string {
    return filled(this.texts()[isCut ? "again" : "sent"], String(percent));
  }

  private line(file: File): Line {
    const line = new Line(file.name, this.texts().waiting, this.texts().cancel);
    this.list.append(line.element);
    return line;
  }
}

class Line {
  readonly element = document.createElement("li");
  readonly stop = new AbortController();
  private readonly state = document.createElement("span");
  private readonly bar = document.createElement("progress");
  private readonly cancel = document.createElement("button");

  constructor(name: string, waiting: string, cancel: string) {
    const label = document.createElement("strong");
    label.textContent = name;
    this.state.textContent = waiting;
    this.state.setAttribute("aria-live", "off");
    this.bar.max = 100;
    this.bar.value = 0;
    this.bar.setAttribute("aria-label", name);
    this.cancel.type = "button";
    this.cancel.className = "quiet";
    this.cancel.textContent = cancel;
    this.cancel.setAttribute("aria-label", `${cancel}: ${name}`);
    this.cancel.addEventListener("click", () => {
      this.stop.abort();
      this.element.remove();
    });
    this.element.append(label, this.bar, this.state, this.cancel);
  }

  // How far it is can be asked for; said is only that the line is cut.
  tell(text: string, { percent, isCut }: Progress): void {
    this.state.setAttribute("aria-live", isCut ? "polite" : "off");
    say(this.state, text);
    this.bar.value = percent;
  }

  add(more: HTMLElement): void {
    this.element.append(more);
  }

  end(as: string, text: string): void {
    this.element.dataset.as = as;
    this.state.setAttribute("aria-live", "polite");
    this.state.textContent = text;
    this.bar.remove();
    this.cancel.remove();
  }
}
