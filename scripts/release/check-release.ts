import { checkTarball } from "./check-tarball.ts";
import type { PackedPackage } from "./pack-packages.ts";

/** What has to be right before anything is published: each tarball, and that they fit together. */
export function checkRelease(packed: readonly PackedPackage[]): readonly string[] {
  const [first] = packed;
  const problems = packed.flatMap((one) => {
    const changelog = one.content.files.get("CHANGELOG.md")?.toString() ?? "";
    return [
      ...checkTarball(one.content),
      ...(one.version === first?.version
        ? []
        : [`version ${one.version} differs from ${first?.version} of ${first?.name}`]),
      ...(changelog.includes(`\n## ${one.version}\n`)
        ? []
        : [`CHANGELOG.md has no section "## ${one.version}"`]),
      ...(changelog.startsWith(`# ${one.name}\n`)
        ? []
        : [`CHANGELOG.md does not begin with "# ${one.name}"`]),
    ].map((problem) => `${one.name}: ${problem}`);
  });
  return problems;
}
