import type { PictureForm } from "../media/colour-filters.ts";
import type { FrameRate } from "../media/frame-rate.ts";
import type { FilmGrade } from "../grade/film-grade.ts";
import type { FilmOverlay } from "../overlays/film-overlay.ts";
import type { MediaContainer } from "../media/media-container.ts";
import type { Part } from "../../storyboard/still-view.ts";
import type { Ease, Focus } from "../../storyboard/storyboard.ts";
import type { BlendType } from "../../storyboard/transition-types.ts";

/**
 * Which part of which clip a film shows, and when: plain data. All positions and lengths are whole frames at the rate of
 * the film, so that no later step rounds times again.
 */
export type FilmCut = {
  readonly rate: FrameRate;
  /** Length of the film. */
  readonly frameCount: number;
  /** In the order of the film, without gaps. At least one. */
  readonly shots: readonly FilmShot[];
  /** Frames at the start and at the end of the film in which everything fades; absent: none. */
  readonly opening?: ColourFade | undefined;
  readonly ending?: ColourFade | undefined;
};

/** A fade from or to a colour. */
export type ColourFade = { readonly colour: "black" | "white"; readonly frameCount: number };

/** One shot on the timeline. */
export type FilmShot = {
  readonly shotId: string;
  readonly source: ShotSource;
  /** First frame of the clip that the shot shows, counted at the rate of the film. */
  readonly sourceInFrame: number;
  /** Speed and freeze frames; absent: the clip plays as it is. */
  readonly retime?: FilmRetime;
  /** First frame of the film that belongs to this shot; a transition has the cut in its middle. */
  readonly startFrame: number;
  readonly frameCount: number;
  /** Between the previous shot and this one; `undefined` is a cut. */
  readonly transition: FilmTransition | undefined;
  /** The part of it that is kept when it is cropped. Absent: as in the film. */
  readonly focus?: Focus;
  /** Absent: its colours stay as they are. */
  readonly grade?: FilmGrade;
  /** Overlays of its picture, which take part in its transitions, the lowest first. Absent: none. */
  readonly overlays?: readonly FilmOverlay[];
};

/**
 * How the frames of a shot follow from those of its clip. A shot consists of its held first frame, the played part, and its held
 * last frame. Frame n of the played part is frame `sourceInFrame` + n × `speed` of the clip, rounded down.
 */
export type FilmRetime = {
  readonly speed: number;
  readonly holdFirstFrames: number;
  readonly holdLastFrames: number;
  /** Length of the part of the clip that is played, at the rate of the film. */
  readonly sourceFrameCount: number;
};

/** What has to be known about a clip to assemble it. */
export type ShotSource = PictureForm & {
  readonly path: string;
  readonly sha256: string;
  readonly codec: string;
  /** As displayed. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Decoded frames have another size than displayed ones; see `Clip`. */
  readonly isAnamorphic?: true;
  /** Of the clip itself. */
  readonly rate: FrameRate | undefined;
  /** At the rate of the clip. */
  readonly frameCount: number;
  readonly durationSeconds: number;
  /** Length of the whole clip at the rate of the film. */
  readonly timelineFrames: number;
  /** Whether, and with which others, its frames can be copied; see `Clip`. */
  readonly canCopy: boolean;
  readonly joinKey: string;
  readonly sound: SourceSound | undefined;
  /** Absent: MP4 or MOV. */
  readonly container?: MediaContainer;
  /** The source is a picture, which is seen like this; absent: it is a clip. */
  readonly still?: FilmStill;
  /** Of a long clip, what is before this frame is not decoded: counted at the rate of the film. Absent: 0. */
  readonly seekFrame?: number;
};

/** How a picture is seen. */
export type FilmStill = {
  /** 1 to 8, as in EXIF. */
  readonly orientation: number;
  readonly isRgb: boolean;
  readonly isFullRange: boolean;
  /** Where the view is on the upright picture at the first and the last frame of the move; absent: all of it is fitted. */
  readonly move?: FilmMove;
  /** Credits that move over it; absent: none. */
  readonly roll?: FilmRoll;
};

/**
 * Credits that roll over a picture of the size of the film. Frame n of the part that is played shows them `n × pixels / phases` pixels
 * above the place where they are just below the frame.
 */
export type FilmRoll = {
  /**
   * A drawing: the picture without credits, and below it, side by side, the credits once for each phase. Those of phase n are drawn
   * `n / phases` pixels higher, so that no frame is resampled.
   */
  readonly path: string;
  readonly sha256: string;
  readonly pixels: number;
  readonly phases: number;
};

export type FilmMove = {
  readonly from: Part;
  readonly to: Part;
  readonly ease: Ease;
  /** From the first frame of the shot that is played. */
  readonly frameCount: number;
};

/** The sound of a clip, in seconds from its first picture. */
export type SourceSound = {
  readonly channels: number;
  /** Negative when it leads the picture. */
  readonly startSeconds: number;
  readonly endSeconds: number;
};

/**
 * A transition covers `beforeFrames` before the cut and `afterFrames` after it. One of `blendTypes` shows both shots
 * in all of them: before the cut the head handle of the incoming shot, after it the tail handle of the outgoing one;
 * where one handle is short, the other side gets more of the transition. A fade stays on its own side of the cut, and a dip is
 * a fade on each side.
 */
export type FilmTransition = {
  readonly type: BlendType | "fade_from" | "fade_to" | "dip";
  /** Of a fade or a dip. */
  readonly colour: "black" | "white";
  readonly beforeFrames: number;
  readonly afterFrames: number;
};
