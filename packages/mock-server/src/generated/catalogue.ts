// Generated from specs/ by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "./catalogue-model.ts";
import { klingImage2VideoV16Pro } from "./models/kling-image2video-v1-6-pro.ts";
import { klingImage2VideoV2Master } from "./models/kling-image2video-v2-master.ts";
import { klingText2VideoV16Standard } from "./models/kling-text2video-v1-6-standard.ts";
import { klingText2VideoV21Master } from "./models/kling-text2video-v2-1-master.ts";
import { lumaRay2 } from "./models/luma-ray2.ts";
import { miniMaxH3 } from "./models/minimax-h3.ts";
import { minimaxHailuo23 } from "./models/minimax-hailuo-2-3.ts";
import { minimaxHailuo23Fast } from "./models/minimax-hailuo-2-3-fast.ts";
import { veo3 } from "./models/veo3.ts";
import { veo3Fast } from "./models/veo3-fast.ts";
import { happyhorse10I2v } from "./models/happyhorse1-0-i2v.ts";
import { happyhorse10T2v } from "./models/happyhorse1-0-t2v.ts";
import { kling30TurboI2v } from "./models/kling-3-0-turbo-i2v.ts";
import { kling30TurboT2v } from "./models/kling-3-0-turbo-t2v.ts";
import { klingV25Turbo } from "./models/kling-v2-5-turbo.ts";
import { klingV26 } from "./models/kling-v2-6.ts";
import { klingV3ImageToVideo } from "./models/kling-v3-image-to-video.ts";
import { klingV3Omni } from "./models/kling-v3-omni.ts";
import { klingV3TextToVideo } from "./models/kling-v3-text-to-video.ts";
import { ltx2FastImageToVideo } from "./models/ltx-2-fast-image-to-video.ts";
import { pixverseV55I2v } from "./models/pixverse-v5-5-i2v.ts";
import { pixverseV55Transition } from "./models/pixverse-v5-5-transition.ts";
import { pixverseV56I2v } from "./models/pixverse-v5-6-i2v.ts";
import { pixverseV56T2v } from "./models/pixverse-v5-6-t2v.ts";
import { pixverseV56Transition } from "./models/pixverse-v5-6-transition.ts";
import { pixverseV6Extend } from "./models/pixverse-v6-extend.ts";
import { pixverseV6I2v } from "./models/pixverse-v6-i2v.ts";
import { pixverseV6Transition } from "./models/pixverse-v6-transition.ts";
import { seedance20260128 } from "./models/seedance-2-0-260128.ts";
import { seedance20Fast260128 } from "./models/seedance-2-0-fast-260128.ts";
import { skyreelsV4ImageToVideo } from "./models/skyreels-v4-image-to-video.ts";
import { skyreelsV4TextToVideo } from "./models/skyreels-v4-text-to-video.ts";
import { sora2Pro } from "./models/sora-2-pro.ts";
import { veo31FastGenerate001 } from "./models/veo-3-1-fast-generate-001.ts";
import { veo31Generate001 } from "./models/veo-3-1-generate-001.ts";
import { veo31GeneratePreview } from "./models/veo-3-1-generate-preview.ts";
import { veo31LiteGenerate001 } from "./models/veo-3-1-lite-generate-001.ts";
import { viduQ2ProFlfv } from "./models/vidu-q2-pro-flfv.ts";
import { viduQ2ProI2v } from "./models/vidu-q2-pro-i2v.ts";
import { viduQ2ProR2v } from "./models/vidu-q2-pro-r2v.ts";
import { viduQ3ProI2v } from "./models/vidu-q3-pro-i2v.ts";
import { viduQ3ProT2v } from "./models/vidu-q3-pro-t2v.ts";
import { wan26I2v } from "./models/wan2-6-i2v.ts";
import { wan26R2v } from "./models/wan2-6-r2v.ts";
import { wan26T2v } from "./models/wan2-6-t2v.ts";
import { wan27I2v } from "./models/wan2-7-i2v.ts";
import { wan27R2v } from "./models/wan2-7-r2v.ts";
import { wan27T2v } from "./models/wan2-7-t2v.ts";
import { wan27Videoedit } from "./models/wan2-7-videoedit.ts";

export type * from "./catalogue-model.ts";

/** Every model that a spec describes, sorted by id. */
export const catalogue: readonly CatalogueModel[] = [
  klingImage2VideoV16Pro,
  klingImage2VideoV2Master,
  klingText2VideoV16Standard,
  klingText2VideoV21Master,
  lumaRay2,
  miniMaxH3,
  minimaxHailuo23,
  minimaxHailuo23Fast,
  veo3,
  veo3Fast,
  happyhorse10I2v,
  happyhorse10T2v,
  kling30TurboI2v,
  kling30TurboT2v,
  klingV25Turbo,
  klingV26,
  klingV3ImageToVideo,
  klingV3Omni,
  klingV3TextToVideo,
  ltx2FastImageToVideo,
  pixverseV55I2v,
  pixverseV55Transition,
  pixverseV56I2v,
  pixverseV56T2v,
  pixverseV56Transition,
  pixverseV6Extend,
  pixverseV6I2v,
  pixverseV6Transition,
  seedance20260128,
  seedance20Fast260128,
  skyreelsV4ImageToVideo,
  skyreelsV4TextToVideo,
  sora2Pro,
  veo31FastGenerate001,
  veo31Generate001,
  veo31GeneratePreview,
  veo31LiteGenerate001,
  viduQ2ProFlfv,
  viduQ2ProI2v,
  viduQ2ProR2v,
  viduQ3ProI2v,
  viduQ3ProT2v,
  wan26I2v,
  wan26R2v,
  wan26T2v,
  wan27I2v,
  wan27R2v,
  wan27T2v,
  wan27Videoedit,
];
