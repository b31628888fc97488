// Shows every sum of a story in the currency that its reader once chose. The choice stays in this browser; rates come from the paper's own API.
const place = document.querySelector(".sums");
const key = "dastan.currency";
const isEnglish = document.documentElement.lang === "en";
const fewest = 2;
const notes = [...place.querySelectorAll("[data-sum]")].map((note) => {
  const [low, high, currency, on, digits, sign = ""] = note.dataset.sum.split(" ");
  return { note, low: Number(low), high: Number(high), currency, on, digits: Number(digits), sign };
});

function kept() {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function keep(currency) {
  try {
    if (currency === "") localStorage.removeItem(key);
    else localStorage.setItem(key, currency);
  } catch {
    // Nothing may be kept here.
  }
}

// One question for each currency and day of the page. The mean of a month or year is not asked for: those sums stay as they are.
const asked = new Map();
function rateOf({ currency, on }, wanted) {
  if (on.length < 10) return Promise.resolve(null);
  const address = `/v2/rates/${currency.toLowerCase()}/${wanted.toLowerCase()}?date=${on}`;
  if (!asked.has(address))
    asked.set(
      address,
      fetch(address).then(
        (answer) => (answer.ok ? answer.json() : null),
        () => null,
      ),
    );
  return asked.get(address);
}

function rounded(value, digits) {
  return Number(value.toPrecision(Math.max(digits, fewest)));
}

function told({ low, high, digits, sign }, rate, wanted) {
  const ends = [...new Set([low, high].map((end) => rounded(end * rate, digits)))];
  const step = Math.min(4, Math.floor(Math.log10(Math.max(1, ...ends.map(Math.abs))) / 3));
  const unit = step < 2 ? 1 : 1000 ** step;
  const name = step < 2 ? "" : `\u00a0${place.dataset.names.split(" ")[step - 2]}`;
  // As the paper writes its numbers: browsers know few of its languages.
  const write = (end) => {
    const number = (end / unit).toLocaleString("en", { maximumSignificantDigits: Math.max(digits, fewest) });
    return (isEnglish ? number : number.replaceAll(",", "\u00a0").replace(".", ",")).replace("-", "\u2212");
  };
  return `${sign || "≈"}\u00a0${ends.map(write).join("–")}${name}\u00a0${wanted}`;
}

// A browser that keeps nothing still shows what is chosen, on this page. Of two choices in haste the first is shown no more.
let run = 0;
async function show(wanted) {
  const own = ++run;
  for (const old of document.querySelectorAll(".sum-own")) old.remove();
  if (wanted === "") return;
  for (const sum of notes) {
    if (sum.currency === wanted) continue;
    const answer = await rateOf(sum, wanted);
    if (run !== own) return;
    if (answer === null) continue;
    for (const button of document.querySelectorAll(`.sum > [popovertarget="${sum.note.id}"]`)) {
      const text = document.createElement("span");
      text.className = "sum-own";
      text.textContent = ` (${told(sum, answer.rate, wanted)})`;
      text.title = `${answer.source}, ${answer.as_of}`;
      button.parentElement.after(text);
    }
  }
}

function choice() {
  const label = document.createElement("label");
  const select = document.createElement("select");
  select.append(new Option(place.dataset.none, ""));
  for (const named of place.dataset.currencies.split(";")) select.append(new Option(named.replace(" ", " – "), named.slice(0, 3)));
  select.value = kept();
  label.append(place.dataset.show, " ", select);
  select.addEventListener("change", () => {
    keep(select.value);
    for (const other of place.querySelectorAll("select")) other.value = select.value;
    void show(select.value);
  });
  return label;
}

for (const { note } of notes) note.lastElementChild.before(choice());
void show(kept());
