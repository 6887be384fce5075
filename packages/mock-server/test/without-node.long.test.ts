import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { quietPort } from "../../../scripts/test/quiet-port.ts";

// Runs the recipes of docs/without-node.md as they are written there, with a film of one shot as "your code".

const folder = mkdtempSync(join(tmpdir(), "storyreel-mock-recipes-"));
beforeAll(() => {
  const script = join(import.meta.dirname, "../scripts/make-executable.ts");
  const argv = ["--conditions=storyreel-source", script, join(folder, "storyreel-mock")];
  execFileSync(process.execPath, argv, { cwd: join(import.meta.dirname, "..") });
});
afterAll(() => rmSync(folder, { recursive: true }));

const guide = readFileSync(join(import.meta.dirname, "../docs/without-node.md"), "utf8");
/** The recipes by the file that the first line of each names. */
const recipes = new Map(
  Array.from(
    guide.matchAll(/```\w+\n((?:#|\/\/) (\S+)\n[^]*?)```/gu),
    ([, text = "", file = ""]) => [file, text],
  ),
);

function write(files: readonly string[], more: Readonly<Record<string, string>>): void {
  for (const file of files) writeFileSync(join(folder, file), recipes.get(file) ?? "");
  for (const [file, text] of Object.entries(more)) writeFileSync(join(folder, file), text);
}

function run(
  command: string,
  argv: readonly string[],
): { readonly status: number | null; readonly text: string } {
  // Ten minutes, in which a compiler can build its library on a busy machine.
  const options = { cwd: folder, encoding: "utf8", timeout: 600_000 } as const;
  const { status, stdout, stderr } = spawnSync(command, argv, options);
  return { status, text: `${stdout}${stderr}` };
}

function has(command: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
}

test.each([
  ["is as expected", "1", 0],
  ["is not", "2", 1],
])("curl: the script says by its exit code whether what came %s", async (_, times, status) => {
  const text = (recipes.get("film-test.sh") ?? "")
    .replaceAll("4010", String(await quietPort()))
    .replace('"times":1', `"times":${times}`);
  write([], { "film-test.sh": text });
  expect(run("bash", ["film-test.sh"])).toMatchObject({ status });
});

const pytest = ["pytest", "pytest-3"].find(has);
test.skipIf(pytest === undefined)("pytest", () => {
  write(["conftest.py", "test_film.py"], {
    "film.py": `
import json, urllib.request
def call(url, body=None):
    data = body and json.dumps(body).encode()
    return json.load(urllib.request.urlopen(urllib.request.Request(url, data, {"Authorization": "Bearer any"})))
def make_my_film(base):
    job = call(base + "/requests", {"model": "kling-3.0-turbo-t2v", "payload": {"prompt": "Rain", "duration": "3"}})
    while job["status"] != "success":
        job = call(base + "/requests/" + job["request_id"])
    for _ in range(3):
        try:
            return urllib.request.urlopen(job["outcome"]["media_urls"][0]["url"]).read()
        except OSError:
            pass
`,
  });
  expect(run(pytest ?? "", ["-q"])).toMatchObject({
    status: 0,
    text: expect.stringContaining("2 passed"),
  });
});

test.skipIf(!has("go"))("Go", () => {
  write(["film_test.go"], {
    "go.mod": "module film\n\ngo 1.19\n",
    "film.go": `package film
import ("net/http"; "strings"; "testing")
func makeMyFilm(t *testing.T, base string) {
	call, _ := http.NewRequest("POST", base+"/requests", strings.NewReader(\`{"model":"kling-3.0-turbo-t2v","payload":{"prompt":"Rain","duration":"3"}}\`))
	call.Header.Set("Authorization", "Bearer any")
	answer, err := http.DefaultClient.Do(call)
	if err != nil { t.Fatal(err) }
	answer.Body.Close()
}
`,
  });
  expect(run("go", ["test", "./..."])).toMatchObject({ status: 0 });
});

// Of the Debian package junit5.
const jars = "/usr/share/java";
const hasJunit = has("javac") && existsSync(join(jars, "junit-platform-console.jar"));
test.skipIf(!hasJunit)("JUnit", () => {
  write(["FilmTest.java"], {
    "Film.java": `
import java.net.URI; import java.net.http.*; import java.net.http.HttpRequest.BodyPublishers;
class Film {
  static void makeMyFilm(String base) throws Exception {
    var body = "{\\"model\\":\\"kling-3.0-turbo-t2v\\",\\"payload\\":{\\"prompt\\":\\"Rain\\",\\"duration\\":\\"3\\"}}";
    var call = HttpRequest.newBuilder(URI.create(base + "/requests")).header("Authorization", "Bearer any").POST(BodyPublishers.ofString(body)).build();
    HttpClient.newHttpClient().send(call, HttpResponse.BodyHandlers.ofString());
  }
}
`,
  });
  const names = [
    "jupiter-api",
    "jupiter-engine",
    "platform-commons",
    "platform-console",
    "platform-engine",
    "platform-launcher",
    "platform-reporting",
  ];
  const files = [
    ...names.map((name) => `junit-${name}.jar`),
    "apiguardian-api.jar",
    "opentest4j.jar",
    "picocli.jar",
    "univocity-parsers.jar",
  ];
  mkdirSync(join(folder, "classes"), { recursive: true });
  const classes = [...files.map((file) => join(jars, file)), "classes"].join(":");
  const compiled = run("javac", ["-d", "classes", "-cp", classes, "Film.java", "FilmTest.java"]);
  expect(compiled, "javac").toMatchObject({ status: 0 });
  const console_ = ["-cp", classes, "org.junit.platform.console.ConsoleLauncher"];
  const tested = run("java", [...console_, "--select-class", "FilmTest", "--disable-banner"]);
  expect(tested).toMatchObject({ status: 0, text: expect.stringContaining("1 tests successful") });
});
