import { formatUsd } from "@storyreel/models";
import { hasErrors, readYaml, type SourceFile, type YamlSource } from "@storyreel/models/source";
import { patchBoard, valueAt } from "@storyreel/renderer/edit";
import { buildPlan } from "@storyreel/renderer/plan";
import { loadStoryboardText } from "@storyreel/renderer/storyboard";
import type { FirstModel, ShotGap } from "../api/studio-view.ts";
import type { StudioProject } from "./studio-options.ts";
import { describeArithmetic } from "./view/amounts.ts";
import { listModels } from "./view/list-models.ts";

/** What a storyboard is looked at with. */
type Look = {
  readonly file: SourceFile;
  /** Absolute path of the storyboard. */
  readonly path: string;
  readonly settings: Pick<StudioProject, "catalogue" | "projectBudget">;
};

/** Finds the first place without shots, if that is all that is wrong with a storyboard. Reads only. */
export async function findGap(look: Look): Promise<ShotGap | undefined> {
  const source = readYaml(look.file);
  const [gap, ...others] = source.value === undefined ? [] : emptyPlaces(source);
  if (gap === undefined || hasErrors(source.diagnostics)) return undefined;
  const filled = others.reduce((file, place) => fill(file, place, undefined), look.file);
  const price = (model?: string) => priceFirst({ ...look, file: filled }, gap, model);
  const place = gap.sceneId === undefined ? {} : { scene: gap.sceneId };
  const byDefault = namesModel(source, gap) ? await price() : undefined;
  if (byDefault !== undefined) return { ...place, models: [byDefault.model] };
  const listed = await listModels(look.settings.catalogue);
  const offered = (await Promise.all(listed.map(({ id }) => price(id))))
    .filter((one) => one !== undefined)
    .toSorted((a, b) => a.usdPerSecond - b.usdPerSecond);
  if (offered.length === 0) return undefined;
  return { ...place, models: offered.map(({ model }) => model) };
}

type Place = {
  readonly sceneId: string | undefined;
  /** In the list of scenes. */
  readonly index?: number | undefined;
};

/** Otherwise there is a usual model, but who makes a first shot chooses. */
function namesModel(source: YamlSource, { index }: Place): boolean {
  const ofScene = index === undefined ? undefined : ["scenes", index, "defaults", "model"];
  return [["defaults", "model"], ofScene].some(
    (path) => path !== undefined && valueAt(source, path) !== undefined,
  );
}

function emptyPlaces(source: YamlSource): readonly Place[] {
  const isEmpty = (list: unknown): boolean =>
    list === undefined || list === null || (Array.isArray(list) && list.length === 0);
  const scenes = valueAt(source, ["scenes"]);
  if (isEmpty(scenes)) return isEmpty(valueAt(source, ["shots"])) ? [{ sceneId: undefined }] : [];
  if (!Array.isArray(scenes)) return [];
  return scenes.flatMap((_, index) => {
    const sceneId = valueAt(source, ["scenes", index, "id"]);
    const shots = valueAt(source, ["scenes", index, "shots"]);
    return typeof sceneId === "string" && isEmpty(shots) ? [{ sceneId, index }] : [];
  });
}

const trial = "storyreel-trial";

function fill(file: SourceFile, { sceneId }: Place, model: string | undefined): SourceFile {
  const id = sceneId === undefined ? trial : `${trial}-${sceneId}`.slice(0, 60);
  const patched = patchBoard(file, { kind: "add", id, model, action: "A first shot", sceneId });
  return "refused" in patched ? file : { ...file, text: patched.text };
}

/** A first shot with this model; `undefined`: it would be a mistake. */
async function priceFirst(
  { file, path, settings }: Look,
  place: Place,
  modelId: string | undefined,
): Promise<{ readonly model: FirstModel; readonly usdPerSecond: number } | undefined> {
  const filled = fill(file, place, modelId);
  const { storyboard, models } = await loadStoryboardText(filled, path, settings);
  if (storyboard === undefined) return undefined;
  const plan = buildPlan({ storyboard, models, stateOf: () => ({ kind: "new" }) });
  const take = plan.shots.find(({ shot }) => shot.id.startsWith(trial))?.takes[0];
  const listed = (await listModels(settings.catalogue)).find(({ id }) => id === take?.modelId);
  if (take === undefined || listed === undefined) return undefined;
  const { price, seconds } = take;
  if (!price.known) return { model: listed, usdPerSecond: Infinity };
  const usd = formatUsd(price.usd);
  return {
    model: { ...listed, take: { usd, arithmetic: describeArithmetic(price) } },
    usdPerSecond: Number(usd) / Math.max(1, seconds),
  };
}
