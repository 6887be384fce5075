/** The film as a strip: shots as wide as they are long. */
export function Strip() {
  return <section class="strip" aria-label="Film strip" />;
}
