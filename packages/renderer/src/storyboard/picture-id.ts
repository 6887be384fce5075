/** The id of the picture that a shot begins or ends with, if a model makes it. */
export function pictureId(shotId: string, role: "first_frame" | "last_frame"): string {
  return `${shotId}.${role}`;
}
