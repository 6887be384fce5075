/** As many as can be read before the next one is said. */
const mostLines = 3;
/** A screen reader has to know a region before something is said there. */
const knownMs = 150;

/**
 * An open dialog hides the rest of the page from screen readers. What is said there is said again by a region in the dialog, where it
 * is heard.
 */
export function speakInDialog(): void {
  new MutationObserver((changes) => {
    const dialog = document.querySelector<HTMLElement>("dialog[open], [aria-modal=true]");
    if (dialog === null) return;
    const isNew = dialog.querySelector(":scope > .said-outside") === null;
    const regions = { status: regionIn(dialog, "status"), alert: regionIn(dialog, "alert") };
    for (const part of partsSaid(changes, dialog)) {
      const region = isAlert(part) ? regions.alert : regions.status;
      setTimeout(() => speak(region, wordsOf(part)), isNew ? knownMs : 0);
    }
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
}

/** What the live regions outside of the dialog say: what is new in them, or all of what is to be said as a whole. */
function partsSaid(changes: readonly MutationRecord[], dialog: HTMLElement): ReadonlySet<Node> {
  const parts = new Set<Node>();
  for (const { target, addedNodes, type } of changes) {
    for (const node of type === "childList" ? addedNodes : [target]) {
      const region = regionOf(node);
      if (region === undefined || dialog.contains(region)) continue;
      const part = region.getAttribute("aria-atomic") === "false" ? node : region;
      if (![...parts].some((one) => one.contains(part))) parts.add(part);
    }
  }
  return parts;
}

function regionOf(node: Node): Element | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("[role=status], [role=alert]") ?? undefined;
}

function isAlert(part: Node): boolean {
  return regionOf(part)?.getAttribute("role") === "alert";
}

function regionIn(dialog: HTMLElement, role: "status" | "alert"): HTMLElement {
  const found = dialog.querySelector<HTMLElement>(`:scope > .said-outside[role=${role}]`);
  if (found !== null) return found;
  const region = document.createElement("div");
  region.className = "said-outside visually-hidden";
  region.setAttribute("role", role);
  region.setAttribute("aria-atomic", "false");
  // Nothing that scrolls gets longer.
  region.style.insetBlockStart = "0";
  dialog.append(region);
  return region;
}

function speak(region: HTMLElement, words: string): void {
  if (words === "") return;
  const line = document.createElement("p");
  line.textContent = words;
  region.append(line);
  while (region.childElementCount > mostLines) region.firstElementChild?.remove();
}

/** What can be read, without the buttons: they cannot be pressed there. */
function wordsOf(part: Node): string {
  if (!(part instanceof Element)) return part.textContent?.trim() ?? "";
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (texts.nextNode() !== null) {
    const { parentElement, textContent } = texts.currentNode;
    if (parentElement?.closest("button, [aria-hidden=true]") === null)
      words.push(textContent ?? "");
  }
  return words
    .map((word) => word.trim())
    .filter((word) => word !== "")
    .join(" ");
}
