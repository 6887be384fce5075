/** The page. */
export function App() {
  return <main>storyreel studio</main>;
}
