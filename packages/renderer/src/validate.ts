export { validateStoryboard } from "./render/validate-storyboard.ts";
export { checkLock } from "./workplace/lock/load-lock.ts";
