/** What ffmpeg is told to read a file as, so that nothing else is ever followed: `-f NAME`. */
export type MediaContainer = "mov" | "matroska" | "png_pipe" | "jpeg_pipe" | "webp_pipe";
