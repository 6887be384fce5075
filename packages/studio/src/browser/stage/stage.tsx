import { Picture } from "./picture.tsx";
import { Transport } from "./transport.tsx";

/** The picture and its transport. */
export function Stage() {
  return (
    <main class="stage" aria-label="Picture">
      <Picture />
      <Transport />
    </main>
  );
}
