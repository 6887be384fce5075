/** What is to be made, what it costs, what is left; Rehearse and Buy. */
export function BuyBar() {
  return <footer class="buy" aria-label="Plan and budget" />;
}
