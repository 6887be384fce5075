import type { Storyboard } from "../../storyboard/storyboard.ts";
import type { FilmShot } from "../cut/film-cut.ts";
import type { Chapter, FilmMetadata } from "./film-labels.ts";

/**
 * What a film says about itself. Nothing of how it was made: no prompts, models, prices or paths. A scene is named by its
 * slugline, or else its id.
 */
export function planMetadata(storyboard: Storyboard, shots: readonly FilmShot[]): FilmMetadata {
  const { title, language } = storyboard;
  const sceneOf = new Map(storyboard.shots.map(({ id, scene }) => [id, scene]));
  const chapters: Chapter[] = [];
  let current: string | undefined;
  for (const { shotId, startFrame } of shots) {
    const scene = sceneOf.get(shotId);
    if (scene !== undefined && scene.id === current) continue;
    current = scene?.id;
    const name = oneLine(scene?.slugline ?? "") || (scene?.id ?? shotId);
    chapters.push({ startFrame, name });
  }
  return { title: oneLine(title), language, chapters };
}

/** Players show names in one line. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
