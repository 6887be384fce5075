/**
 * Keys and filters of a review page, and the pictures of its overview, which the page has already. It only hides and shows elements,
 * so that text of a storyboard never becomes code.
 */
export const reviewScript = `
const shots = [...document.querySelectorAll(".shot")];
const filter = document.getElementById("filter");
const film = document.getElementById("film");
const keys = document.getElementById("keys");
const count = document.getElementById("count");
const buttons = [...document.querySelectorAll("button.state")];
const texts = new Map(shots.map((shot) => [shot, shot.textContent.toLowerCase()]));
const overview = document.querySelector(".overview");
const frames = overview ? [...overview.querySelectorAll(".frame")] : [];
frames.forEach((frame, index) => {
  const still = shots[index] && shots[index].querySelector(".poster");
  const picture = still && (still.getAttribute("poster") || still.getAttribute("src"));
  if (!picture) return frame.classList.add("none");
  const image = new Image();
  image.src = picture;
  image.alt = "";
  frame.append(image);
});
if (overview) overview.classList.add("pictures");
function apply() {
  const words = filter.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const states = buttons.filter((one) => one.getAttribute("aria-pressed") === "true").map((one) => one.dataset.state);
  for (const shot of shots) {
    const isOfState = states.length === 0 || states.includes(shot.dataset.state);
    shot.hidden = !isOfState || !words.every((word) => texts.get(shot).includes(word));
    const frame = frames[shots.indexOf(shot)];
    if (frame) frame.closest("li").hidden = shot.hidden;
  }
  count.textContent = shots.filter((shot) => !shot.hidden).length + " of " + shots.length + " shots";
}
filter.addEventListener("input", apply);
for (const button of buttons) {
  button.addEventListener("click", () => {
    button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
    apply();
  });
}
function step(by) {
  const shown = shots.filter((shot) => !shot.hidden);
  const at = shown.indexOf(document.activeElement.closest(".shot"));
  const next = shown[at === -1 ? (by > 0 ? 0 : shown.length - 1) : at + by];
  if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: "start" }); }
}
function play() {
  const start = document.activeElement.closest(".shot")?.dataset.start;
  if (!film || start === undefined) return;
  film.currentTime = Number(start) + 0.001;
  film.scrollIntoView({ block: "center" });
  void film.play();
}
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.activeElement === filter) {
    if (event.key === "Escape") { filter.value = ""; apply(); filter.blur(); }
    return;
  }
  if (!keys.checked) return;
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "p") play();
  else if (event.key === "/") filter.focus();
  else return;
  event.preventDefault();
});
`;
