/** Two takes over the picture, while `comparison` is set: a wipe, or side by side. Fills the picture. */
export function ComparisonView() {
  return null;
}
