import { ComparisonView } from "../panel/comparison.tsx";

/** The well with the picture of the film, fitted into it. */
export function Picture() {
  return (
    <div class="well">
      <div class="picture">
        <ComparisonView />
      </div>
    </div>
  );
}
