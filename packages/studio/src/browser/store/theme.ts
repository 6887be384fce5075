import { signal } from "@preact/signals";

export type Theme = "dark" | "light";

const key = "storyreel-theme";
const wishes = matchMedia("(prefers-color-scheme: light)");

/** The choice made in the page, else the wish of the system, else dark. */
export const theme = signal<Theme>(chosen() ?? (wishes.matches ? "light" : "dark"));

export function applyTheme(): void {
  document.documentElement.dataset["theme"] = theme.value;
  wishes.addEventListener("change", ({ matches }) => {
    if (chosen() === undefined) set(matches ? "light" : "dark");
  });
}

export function switchTheme(): void {
  const next = theme.value === "dark" ? "light" : "dark";
  set(next);
  try {
    localStorage.setItem(key, next);
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}

function set(next: Theme): void {
  theme.value = next;
  document.documentElement.dataset["theme"] = next;
}

function chosen(): Theme | undefined {
  try {
    const stored = localStorage.getItem(key);
    return stored === "dark" || stored === "light" ? stored : undefined;
  } catch {
    return undefined;
  }
}
