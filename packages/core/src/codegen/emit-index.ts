import type { ClientModel } from "./client-model.ts";
import { writeText } from "./code-writer.ts";
import { generatedHeader } from "./emit-model.ts";
import type { EmitTarget } from "./emit-target.ts";

/** All models with their types, for programs that name their models in code. */
export function emitIndex(clients: readonly ClientModel[], target: EmitTarget): string {
  const fileOf = ({ fileName }: ClientModel) => writeText(`./${fileName}${target.extension}`);
  const imports = clients.map(
    (client) => `import type { ${client.typeName} } from ${fileOf(client)};\n`,
  );
  const exports = clients.map(
    (client) =>
      `export { ${client.constantName} } from ${fileOf(client)};\nexport type { ${client.typeName} } from ${fileOf(client)};\n`,
  );
  const entries = clients.map(
    ({ model, typeName }) => `  readonly ${writeText(model.id)}: ${typeName};\n`,
  );
  return [
    generatedHeader(target.specs, target),
    ...imports,
    "\n",
    ...exports,
    "\n/** Payload of each model, by its id. */\n",
    `export type ModelPayloads = {\n${entries.join("")}};\n`,
  ].join("");
}
