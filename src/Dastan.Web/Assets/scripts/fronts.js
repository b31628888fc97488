// <front-slots data-moved="“{0}” stands here now: {1}" data-emptied="Empty now: {0}">: the slots of a front, moved without a new page: by
// their buttons, by Alt and an arrow within a slot, and by dragging. Nothing is sent before the form is; without script its buttons do the same.
class FrontSlots extends HTMLElement {
  connectedCallback() {
    this.template = this.querySelector("[data-empty]").content.firstElementChild;
    for (const piece of this.querySelectorAll("[data-placed], [data-story]")) piece.draggable = true;
    for (const kind of ["click", "keydown", "dragstart", "dragover", "dragleave", "drop", "dragend"])
      this.addEventListener(kind, this);
  }

  handleEvent(event) {
    this[event.type](event);
  }

  get slots() {
    return [...this.querySelectorAll("[data-slot]")];
  }

  get pieces() {
    return this.slots.map((slot) => slot.querySelector("[data-placed]"));
  }

  click(event) {
    const button = event.target.closest("button[name=then]");
    const [act, at, story] = button?.value.split(" ") ?? [];
    if (at === undefined) return;
    event.preventDefault();
    const from = Number(at);
    if (act === "up") this.move(from, from - 1, "up");
    if (act === "down") this.move(from, from + 1, "down");
    if (act === "out") this.empty(from);
    if (act === "put") this.put(button.closest("[data-story]"), story, from);
  }

  keydown(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const slot = event.target.closest("[data-slot]");
    if (!step || !event.altKey || !slot || event.target.localName === "input") return;
    event.preventDefault();
    const from = this.slots.indexOf(slot);
    this.move(from, from + step, step < 0 ? "up" : "down");
  }

  dragstart(event) {
    this.dragged = event.target.closest("[data-placed], [data-story]");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", this.headlineOf(this.dragged));
  }

  dragover(event) {
    const slot = event.target.closest("[data-slot]");
    if (!this.dragged || !slot) return;
    event.preventDefault();
    slot.classList.add("over");
  }

  dragleave(event) {
    event.target.closest("[data-slot]")?.classList.remove("over");
  }

  drop(event) {
    const slot = event.target.closest("[data-slot]");
    if (!this.dragged || !slot) return;
    event.preventDefault();
    const [from, to] = [this.pieces.indexOf(this.dragged), this.slots.indexOf(slot)];
    if (from >= 0) this.move(from, to);
    else this.put(this.dragged, this.dragged.dataset.story, to);
    this.dragend();
  }

  dragend() {
    this.dragged = null;
    for (const slot of this.slots) slot.classList.remove("over");
  }

  // The hand stays on what it moved.
  move(from, to, way) {
    const pieces = this.pieces;
    if (from === to || to < 0 || to >= pieces.length) return;
    const [piece] = pieces.splice(from, 1);
    pieces.splice(to, 0, piece);
    this.stand(pieces);
    if (way) this.focusOn(to, way);
    this.sayMoved(to);
  }

  empty(at) {
    const pieces = this.pieces;
    pieces[at] = this.template.cloneNode(true);
    this.stand(pieces);
    this.say(this.dataset.emptied, this.nameOf(at));
  }

  // What stands there makes room downwards, as far as an empty slot; below the last it falls out.
  put(line, story, at) {
    const pieces = this.pieces;
    const from = pieces.findIndex((piece) => this.storyOf(piece) === story);
    if (from >= 0) {
      this.move(from, at);
      return;
    }
    let carried = this.template.cloneNode(true);
    carried.classList.remove("free");
    carried.querySelector("[name=slot]").value = story;
    carried.querySelector(".headline").textContent = this.headlineOf(line);
    for (let place = at; place < pieces.length && this.storyOf(carried); place++)
      [pieces[place], carried] = [carried, pieces[place]];
    this.stand(pieces);
    this.sayMoved(at);
  }

  stand(pieces) {
    this.slots.forEach((slot, at) => {
      const old = slot.querySelector("[data-placed]");
      pieces[at].draggable = true;
      if (old !== pieces[at]) slot.insertBefore(pieces[at], slot.querySelector(".moves"));
      if (old && old !== pieces[at] && !pieces.includes(old)) old.remove();
    });
  }

  focusOn(at, way) {
    const buttons = [...this.slots[at].querySelectorAll("button:not(:disabled)")];
    (buttons.find((button) => button.value.startsWith(way)) ?? buttons[0]).focus();
  }

  storyOf(piece) {
    return piece.querySelector("[name=slot]").value;
  }

  headlineOf(piece) {
    return piece.querySelector(".headline").textContent;
  }

  nameOf(at) {
    return this.slots[at].querySelector(".slot-name").textContent;
  }

  sayMoved(at) {
    const piece = this.pieces[at];
    const what = this.headlineOf(piece) || piece.querySelector(".fills").textContent;
    this.say(this.dataset.moved, what, this.nameOf(at));
  }

  say(text, ...values) {
    const said = values.reduce((line, value, at) => line.replace(`{${at}}`, () => value), text);
    this.querySelector("[data-said]").textContent = said;
  }
}

customElements.define("front-slots", FrontSlots);
