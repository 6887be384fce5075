/** For what is pressed with the mouse while one watches: the keys stay those of the film, so that Space plays and does not press it again. */
export function leaveFocus(event: MouseEvent): void {
  event.preventDefault();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
