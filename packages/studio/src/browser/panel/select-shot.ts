import { goToShot } from "../store/moves.ts";
import { view } from "../store/store.ts";

/** Shows the shot of this name, at its first frame. */
export function selectShot(id: string): void {
  const shot = view.peek()?.shots.find((one) => one.id === id);
  if (shot !== undefined) goToShot(shot);
}
