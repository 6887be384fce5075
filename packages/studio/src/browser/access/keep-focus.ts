/**
 * When what has the focus disappears (a button that did its work, the fields of another shot), the focus goes to what is nearest to
 * where it was, instead of to the start of the page.
 */
export function keepFocus(page: HTMLElement): void {
  let path: readonly HTMLElement[] = [];
  const pathOf = (target: EventTarget | null): readonly HTMLElement[] => {
    const found: HTMLElement[] = [];
    let at = target;
    // Not what holds the whole page.
    while (at instanceof HTMLElement && at !== page && !at.matches(".app")) {
      found.push(at);
      at = at.parentElement;
    }
    return found;
  };
  page.addEventListener("focusin", ({ target }) => {
    path = pathOf(target);
  });
  page.addEventListener("focusout", () => {
    const [left] = path;
    // It may be on its way out of the page: what is left on purpose is still there afterwards.
    setTimeout(() => {
      if (left === path[0] && left?.isConnected === true && isNowhere()) path = [];
    });
  });
  new MutationObserver(() => {
    const [lost, ...around] = path;
    if (lost === undefined || lost.isConnected || !isNowhere()) return;
    path = [];
    for (const element of around) {
      if (!element.isConnected) continue;
      const place = element.matches("[tabindex], dialog") ? element : element.querySelector(places);
      if (!(place instanceof HTMLElement)) continue;
      place.focus({ preventScroll: true });
      return;
    }
  }).observe(page, { childList: true, subtree: true });
}

// No other buttons: the key that made one disappear may be pressed again.
const places = "input, textarea, select, [tabindex]:not(video), [aria-expanded]";

function isNowhere(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body;
}
