// The library of pictures: <picture-uploads> sends files in pieces, <picture-focus> lets a click say what matters most. Without it the forms work as they stand.
import type { Texts } from "./elements";
import { Uploads } from "./uploads";

class PictureUploads extends HTMLElement {
  connectedCallback(): void {
    const texts = JSON.parse(this.dataset.texts!) as Texts;
    const form = this.querySelector("form")!;
    const input = form.querySelector<HTMLInputElement>('input[type="file"]')!;
    const uploads = new Uploads(
      () => texts,
      () => undefined,
    );
    this.append(uploads.list);
    const bring = async (files: Iterable<File>) => {
      const brought = uploads.bring(files);
      await brought;
      if (!uploads.endsWith(brought)) return;
      // What was refused, or looks like another, stays to be read; else the list is shown as it is now.
      if (uploads.list.querySelector('[data-as="refused"], [data-alike]') === null) location.reload();
    };
    input.addEventListener("change", () => {
      const files = [...(input.files ?? [])];
      input.value = "";
      void bring(files);
    });
    form.querySelector("button")!.addEventListener("click", (event) => {
      event.preventDefault();
      input.click();
    });
    dropping(document.body, (files) => void bring(files));
    document.addEventListener("paste", (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) void bring(files);
    });
    form.querySelector(".small")!.append(` ${texts.drop}.`);
  }
}

function dropping(target: HTMLElement, bring: (files: File[]) => void): void {
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  target.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    target.dataset.dropping = "";
  });
  target.addEventListener("dragleave", () => delete target.dataset.dropping);
  target.addEventListener("drop", (event) => {
    delete target.dataset.dropping;
    if (!holdsFiles(event)) return;
    event.preventDefault();
    bring([...event.dataTransfer!.files]);
  });
}

class PictureFocus extends HTMLElement {
  connectedCallback(): void {
    const image = this.querySelector("img")!;
    const [x, y] = ["focusX", "focusY"].map((name) => document.querySelector<HTMLInputElement>(`input[name="${name}"]`)!);
    const point = document.createElement("span");
    point.className = "point";
    const show = () => {
      point.style.left = `${x.value}%`;
      point.style.top = `${y.value}%`;
    };
    image.addEventListener("click", (event) => {
      const frame = image.getBoundingClientRect();
      x.value = String(Math.round((100 * (event.clientX - frame.left)) / frame.width));
      y.value = String(Math.round((100 * (event.clientY - frame.top)) / frame.height));
      show();
    });
    for (const field of [x, y]) field.addEventListener("input", show);
    this.append(point);
    show();
  }
}

customElements.define("picture-uploads", PictureUploads);
customElements.define("picture-focus", PictureFocus);
