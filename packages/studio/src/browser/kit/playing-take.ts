import type { StudioShot, StudioTake } from "../../api/studio-view.ts";

/** The take that is seen in the place of a shot; `undefined`: none. */
export function playingTake({ takes, playing }: StudioShot): StudioTake | undefined {
  return takes.find(({ key }) => key === playing);
}

/** `old take 2 of 3`: the shot plays what the storyboard does not ask for any more; `undefined`: it does not. */
export function oldTake(shot: StudioShot): string | undefined {
  const take = playingTake(shot);
  return take?.isOld === true ? take.label.toLowerCase() : undefined;
}
