// Shows the page with the fixture film while one works on it: `node --conditions=storyreel-source test/serve-fixture.ts [PORT]`.
// Start it again after a change; it builds the page itself.
import { buildPage } from "./build-page.ts";
import { startFixtureServer } from "./fixture-server.ts";
import { fixtureView } from "./fixture-view.ts";

const page = await buildPage();
const { url } = await startFixtureServer(page, fixtureView(), Number(process.argv[2] ?? 4400));
process.stdout.write(`${url}\n`);
