export { validateStoryboard } from "./render/validate-storyboard.ts";
export { parseLock } from "./workplace/lock/load-lock.ts";
