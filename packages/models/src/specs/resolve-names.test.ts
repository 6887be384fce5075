import { expect, test } from "vitest";
import { resolveNames } from "./resolve-names.ts";

test.for([
  ["kling-3.0-turbo-t2v", "kling30TurboT2v", "Kling30TurboT2vPayload", "kling-3-0-turbo-t2v"],
  [
    "Kling-Text2Video-V2.1-Master",
    "klingText2VideoV21Master",
    "KlingText2VideoV21MasterPayload",
    "kling-text2video-v2-1-master",
  ],
  ["MiniMax-H3", "miniMaxH3", "MiniMaxH3Payload", "minimax-h3"],
  ["Wan-AI_Wan2.2-T2V", "wanAIWan22T2V", "WanAIWan22T2VPayload", "wan-ai-wan2-2-t2v"],
  ["Chirstmas Postcard", "chirstmasPostcard", "ChirstmasPostcardPayload", "chirstmas-postcard"],
  ["4k-upscaler", "model4kUpscaler", "Model4kUpscalerPayload", "4k-upscaler"],
  ["new", "newModel", "NewPayload", "new"],
  ["index", "index", "IndexPayload", "index-model"],
  ["aux", "aux", "AuxPayload", "aux-model"],
] as const)("%s", ([id, constantName, typeName, fileName]) => {
  expect(resolveNames(id)).toEqual({ constantName, typeName, fileName });
});
