// <live-desk from="the list's address" changed="… {0}" still="what is said when the server does not answer">: the desk's list, asked for again every few
// seconds while it is looked at. Rows that changed are put in their places; focus, ticks and the place on the screen stay where they are. Without script the list works as it is.
const pause = 5000;
const longestPause = 60000;

class LiveDesk extends HTMLElement {
  connectedCallback() {
    this.failures = 0;
    this.status = document.createElement("p");
    this.status.setAttribute("role", "status");
    this.status.className = "small live";
    this.append(this.status);
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.plan(0));
    this.addEventListener("keydown", (event) => this.step(event));
    this.plan(pause);
  }

  plan(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), wait);
  }

  async look() {
    if (document.visibilityState !== "visible") return;
    try {
      const headers = this.tag ? { "If-None-Match": this.tag } : {};
      const answer = await fetch(this.getAttribute("from"), { headers, cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(20000) });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        this.tag = answer.headers.get("ETag");
        this.take(page.querySelector("live-desk"));
      } else if (answer.status !== 304) throw answer;
      if (this.failures > 0) this.say("");
      this.failures = 0;
    } catch {
      this.failures++;
      if (this.failures === 2) this.say(this.getAttribute("still"));
    }
    this.plan(Math.min(longestPause, pause * 2 ** this.failures));
  }

  take(newer) {
    const [list, other] = [this.querySelector("tbody"), newer?.querySelector("tbody")];
    if (!newer) return;
    if (!list || !other) {
      // From an empty list to one, or back.
      if (!list !== !other) {
        this.replaceChildren(...newer.childNodes, this.status);
        this.tell([...(other?.rows ?? [])]);
      }
      return;
    }
    const anchor = this.anchor(list);
    const before = anchor?.getBoundingClientRect().top;
    const changed = this.swap(list, other);
    if (anchor?.isConnected) scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: "instant" });
    this.tell(changed);
  }

  // What somebody is at, or looks at, stays where it is on the screen.
  anchor(list) {
    const rows = [...list.rows];
    return rows.find((row) => row.contains(document.activeElement)) ?? rows.find((row) => row.getBoundingClientRect().bottom > 0);
  }

  // The row that has the focus is never moved: the others go around it.
  swap(list, other) {
    const known = new Map([...list.rows].map((row) => [row.id, row]));
    const changed = [];
    const rows = [...other.rows].map((row) => {
      const old = known.get(row.id);
      known.delete(row.id);
      if (!old || patch(old, row)) changed.push(old ?? row);
      return old ?? row;
    });
    const held = rows.find((row) => row.contains(document.activeElement));
    const at = rows.indexOf(held);
    known.forEach((row) => row.contains(document.activeElement) || row.remove());
    rows.forEach((row, index) => {
      if (row === held) return;
      if (index < at) held.before(row);
      else list.append(row);
    });
    return changed;
  }

  tell(rows) {
    for (const row of this.querySelectorAll(".fresh")) row.classList.remove("fresh");
    if (rows.length === 0) return;
    rows.forEach((row) => row.classList.add("fresh"));
    this.say(this.getAttribute("changed").replace("{0}", rows.map((row) => row.querySelector("th").textContent.trim()).join(", ")));
  }

  say(text) {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  // From row to row by arrows, or j and k by their place on the keyboard, as long as the focus is in one.
  step(event) {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? { KeyJ: 1, KeyK: -1 }[event.code];
    const row = event.target.closest("tbody tr");
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!way) return;
    event.preventDefault();
    const next = way > 0 ? row.nextElementSibling : row.previousElementSibling;
    const kind = event.target.matches("input") ? "input" : "a";
    next?.querySelector(kind)?.focus();
  }
}

// Cell by cell, so that a focused link and a tick stay. Who is in it comes and goes, and is no news.
function patch(old, row) {
  let isNews = false;
  [...row.cells].forEach((cell, index) => {
    const known = old.cells[index];
    if (known.innerHTML === cell.innerHTML) return;
    const [box, newerBox] = [known.querySelector("input"), cell.querySelector("input")];
    if (box && newerBox) return box.setAttribute("aria-label", newerBox.getAttribute("aria-label"));
    const [link, newer] = [known.querySelector("a"), cell.querySelector("a")];
    if (link && newer) link.textContent = newer.textContent;
    else known.innerHTML = cell.innerHTML;
    known.className = cell.className;
    isNews ||= !cell.classList.contains("company-of");
  });
  return isNews;
}

customElements.define("live-desk", LiveDesk);
