import { button, field, said, type Texts } from "./elements";
import type { Picture } from "./upload";
import { Uploads } from "./uploads";

const pause = 300;

/** Chooses a picture of the library, or brings one in. */
export class PictureDialog {
  private readonly dialog = document.createElement("dialog");
  private readonly search = document.createElement("input");
  private readonly files = document.createElement("input");
  private readonly shelf = said("ul", "shelf");
  private readonly empty: HTMLElement;
  private timer: number | undefined;
  private chosen: (picture: Picture) => void = () => undefined;

  /** @param language the edition whose words stand with a picture */
  constructor(
    private readonly texts: Texts,
    private readonly language: string,
  ) {
    const title = said("h2", "", undefined, texts.picture);
    title.id = "picture-dialog";
    this.dialog.setAttribute("aria-labelledby", title.id);
    this.dialog.className = "pictures";
    this.search.type = "search";
    this.search.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.list(), pause);
    });
    // Enter looks now; the dialog stands outside of any form.
    this.search.addEventListener("keydown", (event) => event.key === "Enter" && void this.list());
    Object.assign(this.files, { type: "file", multiple: true, accept: "image/*" });
    const uploads = new Uploads(
      () => texts,
      (picture) => this.shelf.prepend(this.offer(picture)),
      { language, instead: (_, other) => this.take(other) },
    );
    this.files.addEventListener("change", () => {
      void uploads.bring([...(this.files.files ?? [])]);
      this.files.value = "";
    });
    this.empty = said("p", "empty", "status", texts.noPicture);
    this.empty.hidden = true;
    const fields = said("div", "row");
    fields.append(field(texts.find, this.search), field(texts.bringPictures, this.files));
    this.dialog.append(title, fields, uploads.list, this.shelf, this.empty, button(texts.cancel, () => this.dialog.close()));
  }

  /** @param chosen is given the picture; not called when none is chosen */
  open(chosen: (picture: Picture) => void): void {
    this.chosen = chosen;
    if (!this.dialog.isConnected) document.body.append(this.dialog);
    this.dialog.showModal();
    this.search.focus();
    void this.list();
  }

  private async list(): Promise<void> {
    const asked = new URLSearchParams({ q: this.search.value, language: this.language });
    try {
      const answer = await fetch(`/newsroom/pictures.json?${asked}`, { credentials: "same-origin", redirect: "manual" });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const pictures = (await answer.json()) as Picture[];
      // Answers may overtake each other.
      if (asked.get("q") !== this.search.value) return;
      this.shelf.replaceChildren(...pictures.map((picture) => this.offer(picture)));
      this.tell(pictures.length === 0 ? this.texts.noPicture : "");
    } catch {
      if (asked.get("q") === this.search.value) this.tell(this.texts.noAnswer);
    }
  }

  private tell(text: string): void {
    this.empty.textContent = text;
    this.empty.hidden = text === "";
  }

  private take(picture: Picture): void {
    this.dialog.close();
    this.chosen(picture);
  }

  private offer(picture: Picture): HTMLElement {
    const choice = button("", () => this.take(picture));
    const image = document.createElement("img");
    image.src = picture.thumbnail;
    image.alt = "";
    image.loading = "lazy";
    choice.append(image, said("span", "", undefined, picture.alternative || picture.caption || picture.name));
    const item = document.createElement("li");
    item.append(choice);
    return item;
  }
}
