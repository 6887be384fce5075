type Environment = { readonly [name: string]: string | undefined };

/**
 * Whether a script of storyreel's own repository runs this process. Scripts run at its root, so that only there a path is
 * meant relative to `INIT_CWD`, and only there the program is called `pnpm storyreel`.
 */
export function isOwnScript(environment: Environment): boolean {
  return (
    environment["npm_package_name"] === "storyreel-workspace" &&
    /^(?:render|storyreel)$/.test(environment["npm_lifecycle_event"] ?? "")
  );
}

/** How a person starts a command here, ready to paste: `storyreel`, `npx storyreel`, `pnpm exec storyreel`, `pnpm render`. */
export function programName(environment: Environment, command: string): readonly string[] {
  if (isOwnScript(environment)) {
    return environment["npm_lifecycle_event"] === command
      ? ["pnpm", command]
      : ["pnpm", "storyreel", command];
  }
  // Any package manager names itself here; without one the program was started by its name.
  const manager = /^\w+/.exec(environment["npm_config_user_agent"] ?? "")?.[0];
  if (manager === undefined) return ["storyreel", command];
  return manager === "pnpm"
    ? ["pnpm", "exec", "storyreel", command]
    : ["npx", "storyreel", command];
}
