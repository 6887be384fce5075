/** Filters, order and keys of the list of models. It only hides, shows and moves elements, so that text of a spec never becomes code. */
export const catalogueScript = `
const list = document.querySelector(".models");
const models = [...list.children];
const nav = document.querySelector("nav");
nav.hidden = false;
const [filter, seconds, usd, order, count, keys] = ["filter", "seconds", "usd", "order", "count", "keys"].map((id) => document.getElementById(id));
const buttons = [...nav.querySelectorAll("button.state")];
const texts = new Map(models.map((one) => [one, (one.textContent + " " + one.dataset.words).toLowerCase()]));
const chosen = (kind) => buttons.filter((one) => one.dataset.kind === kind && one.getAttribute("aria-pressed") === "true").map((one) => one.dataset.value);
function fits(one, wanted) {
  const { medium, inputs, lengths } = one.dataset;
  const taken = inputs.split("|");
  if (wanted.media.length > 0 && !wanted.media.includes(medium)) return false;
  if (!wanted.inputs.every((input) => taken.includes(input))) return false;
  if (wanted.usd !== undefined && !(one.dataset.usd !== "" && Number(one.dataset.usd) <= wanted.usd)) return false;
  const ranges = lengths === "" ? [] : lengths.split(" ").map((range) => range.split("-").map(Number));
  if (wanted.seconds !== undefined && !ranges.some(([from, to]) => from <= wanted.seconds && wanted.seconds <= to)) return false;
  return wanted.words.every((word) => texts.get(one).includes(word));
}
function apply() {
  const number = (field) => field.value === "" || Number.isNaN(field.valueAsNumber) ? undefined : field.valueAsNumber;
  const wanted = {
    words: filter.value.toLowerCase().split(/\\s+/).filter(Boolean),
    media: chosen("medium"), inputs: chosen("input"), usd: number(usd), seconds: number(seconds),
  };
  let shown = 0;
  for (const one of models) {
    one.hidden = !fits(one, wanted);
    if (!one.hidden) shown += 1;
  }
  count.textContent = shown + " of " + models.length + " models";
}
function sort() {
  const price = (one) => one.dataset.usd === "" ? Infinity : Number(one.dataset.usd);
  const longest = (one) => Math.max(0, ...one.dataset.lengths.split(/[ -]/).map(Number));
  const sorted = [...models];
  if (order.value === "price") sorted.sort((a, b) => price(a) === price(b) ? 0 : price(a) - price(b));
  if (order.value === "length") sorted.sort((a, b) => longest(b) - longest(a));
  list.append(...sorted);
}
for (const field of [filter, seconds, usd]) field.addEventListener("input", apply);
order.addEventListener("change", sort);
for (const button of buttons) {
  button.addEventListener("click", () => {
    button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
    apply();
  });
}
function step(by) {
  const shown = [...list.children].filter((one) => !one.hidden);
  const at = shown.indexOf(document.activeElement.closest(".models li"));
  const next = shown[at === -1 ? (by > 0 ? 0 : shown.length - 1) : at + by];
  next?.querySelector("a").focus();
}
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.activeElement === filter && event.key === "Escape") { filter.value = ""; apply(); filter.blur(); }
  if (!keys.checked) return;
  if (/^(INPUT|SELECT)$/.test(document.activeElement.tagName)) return;
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "/") filter.focus();
  else return;
  event.preventDefault();
});
// Going back in a browser keeps what was typed and chosen.
sort();
apply();
`;
