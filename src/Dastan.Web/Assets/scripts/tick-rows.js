// <tick-rows rows="tbody tr">: x ticks the row that has the focus, Shift+x all from the last one on. Without script each box is ticked by itself.
class TickRows extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", (event) => this.press(event));
  }

  press(event) {
    // By its place on the keyboard: in a Russian layout the key is another letter.
    if (event.code !== "KeyX" || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = event.target.closest(this.getAttribute("rows"));
    if (!row || !boxOf(row)) return;
    event.preventDefault();
    this.tick(row, event.shiftKey);
  }

  // One row, or all from the one before to this, as that one is.
  tick(row, isOn) {
    const rows = [...this.querySelectorAll(this.getAttribute("rows"))];
    const [from, at] = [isOn ? rows.indexOf(this.last) : -1, rows.indexOf(row)];
    if (from < 0) boxOf(row).checked = !boxOf(row).checked;
    else for (const one of rows.slice(Math.min(from, at), Math.max(from, at) + 1)) boxOf(one).checked = boxOf(this.last).checked;
    this.last = row;
  }
}

function boxOf(row) {
  return row.querySelector("input[type=checkbox]");
}

customElements.define("tick-rows", TickRows);
