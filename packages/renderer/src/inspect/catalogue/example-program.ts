import type { Medium, Model } from "@storyreel/models";
import { examplePayload } from "@storyreel/models/example";
import { resolveNames } from "@storyreel/models/specs";

/**
 * A program that runs the example request of a model with the typed client. `isOwn`: the model's type is in the project itself, where
 * `storyreel generate` writes it.
 */
export function exampleProgram(model: Model, isOwn: boolean): string {
  const { constantName } = resolveNames(model.id);
  const from = isOwn ? "./src/models/index.js" : "@storyreel/core/models";
  const { name, use } = results[model.output.media];
  const payload = JSON.stringify(examplePayload(model), null, 2).replaceAll(
    /^( *)"([A-Za-z_$][\w$]*)":/gm,
    "$1$2:",
  );
  const save = model.output.media === "ids" ? "" : ', { saveTo: "out/" }';
  return `import { createClient } from "@storyreel/core";
import { ${constantName} } from "${from}";

await using client = createClient(); // GMI_API_KEY from the environment
const { ${name} } = await client.run(${constantName}, ${payload}${save});
console.log(${use});
`;
}

const results: { readonly [M in Medium]: { readonly name: string; readonly use: string } } = {
  video: { name: "video", use: "video.path" },
  image: { name: "image", use: "image.path" },
  audio: { name: "audio", use: "audio.path" },
  ids: { name: "ids", use: "ids" },
};
