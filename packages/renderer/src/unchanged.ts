export {
  identifyFiles,
  readRenderStamp,
  stampPath,
  writeRenderStamp,
} from "./render/render-stamp.ts";
