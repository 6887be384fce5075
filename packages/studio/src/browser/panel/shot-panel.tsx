/** The selected shot: state, takes, prompt, fields, remarks. */
export function ShotPanel() {
  return <aside class="shot" id="shot" aria-label="Selected shot" tabIndex={-1} />;
}
