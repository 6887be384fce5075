import { effect } from "@preact/signals";
import { pause } from "../store/moves.ts";
import { FilmPlayer } from "./film-player.ts";

/**
 * Plays the film into an element: follows `view`, `mode`, `playhead` and `speed`, and moves the playhead while it plays.
 *
 * @returns a function that ends it.
 */
export function startFilmPlayer(place: HTMLElement): () => void {
  const player = new FilmPlayer(place);
  const endings = [
    effect(() => player.takeFilm()),
    effect(() => player.takeSpeed()),
    effect(() => player.takePlayhead()),
    effect(() => player.takeReturn()),
  ];
  const onHide = (): void => {
    if (document.hidden) pause();
  };
  document.addEventListener("visibilitychange", onHide);
  return () => {
    document.removeEventListener("visibilitychange", onHide);
    for (const end of endings) end();
    player.end();
  };
}
