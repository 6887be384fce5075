/** A film of two models, one of them without sound, with a shot that is never made. */
export const lighthouse = `storyboard: 1
title: Lighthouse
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "9:16" }
shots:
  - { id: storm, prompt: "A lighthouse in a storm." }
  - { id: keeper, prompt: "The keeper climbs the stairs.", model: kling-v3-text-to-video, params: { sound: "off" } }
  - { id: unused, prompt: "Never made.", enabled: false }
  - { id: ship, prompt: "The light finds a ship.", duration: 4 }
`;
