/** A film in two shapes, with captions and a dissolve. */
export const harbour = `storyboard: 1
title: Harbour
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "16:9" }
shots:
  - { id: dawn, prompt: "A harbour at dawn.", cut: { out: 2.5 }, narration: { text: "It began here." } }
  - { id: boat, prompt: "A boat leaves.", transition: { type: dissolve, duration: 0.5 } }
  - { id: gulls, prompt: "Gulls over the pier." }
captions: { source: narration, formats: [srt] }
deliverables:
  - { id: master, aspect_ratio: "16:9", width: 320, height: 180 }
  - { id: vertical, aspect_ratio: "9:16", width: 180, height: 320, reframe: crop }
`;
