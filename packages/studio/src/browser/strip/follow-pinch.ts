/** Two fingers that move apart or together: calls with their middle, in pixels from the left of the element, and the factor. */
export function followPinch(
  element: HTMLElement,
  onPinch: (x: number, factor: number) => void,
): () => void {
  let apart = 0;
  const onTouch = (event: TouchEvent): void => {
    const [first, second] = event.touches;
    if (first === undefined || second === undefined) {
      apart = 0;
      return;
    }
    event.preventDefault();
    const now = Math.max(
      1,
      Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY),
    );
    const middle = (first.clientX + second.clientX) / 2 - element.getBoundingClientRect().left;
    if (apart > 0) onPinch(middle, now / apart);
    apart = now;
  };
  const kinds = ["touchstart", "touchmove", "touchend", "touchcancel"] as const;
  for (const kind of kinds) element.addEventListener(kind, onTouch, { passive: false });
  return () => {
    for (const kind of kinds) element.removeEventListener(kind, onTouch);
  };
}
