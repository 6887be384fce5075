import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { board, createChoiceKit, type ChoiceKit } from "./choice-kit.ts";
import { fact } from "./made-kit.ts";

const speech = `model_spec: 1
id: acme-speech
title: Acme Speech
summary: Speech.
vendor: Acme
provider: gmi-cloud
page: https://example.com/acme
modalities: [text-to-speech]
calling: async
parameters:
  text: { role: prompt, type: string, description: What is said., required: true, ${fact} }
price: { per: request, rates: [{ usd: "0.01" }], ${fact} }
output: { media: audio, duration: { unknown: as long as it takes }, ${fact} }
`;

let kit: ChoiceKit;
beforeAll(async () => {
  kit = await createChoiceKit({ "acme-speech": speech });
});
afterAll(() => kit.close());

describe("a take that was chosen before it is bought", () => {
  test("gives the frame to the shot that starts from it, which is another request", async () => {
    const chained = board(
      "  - { id: from, takes: 2, prompt: Mist. }\n" +
        "  - { id: to, model: kling-3.0-turbo-i2v, prompt: On., first_frame: { shot: from } }\n",
    );
    await kit.rehearse(chained);
    const before = await kit.look(chained);
    expect(await before.choose("from", 2)).toBe(true);
    const after = await kit.look(chained);
    expect(after.shotOf("to").takes[0]?.pictures?.[0]?.source).toMatchObject({ take: 2 });
    expect(after.plan.digest).not.toBe(before.plan.digest);
    expect(after.plan.totalUsd).toBe(before.plan.totalUsd);
    expect(after.requests).toHaveLength(before.requests.length);
  });

  test("is found again when its length is that of a narration that is bought later", async () => {
    const spoken = board(
      `  - { id: said, takes: 2, prompt: Fog., duration: auto, narration: { text: "It has rained for nine days.", generate: { model: acme-speech } } }\n`,
    );
    expect((await kit.rehearse(spoken)).outcome.exit).toBe(0);
    const before = await kit.look(spoken);
    expect(before.shotOf("said").takes[1]?.isOpen).toBe(true);
    expect(await before.choose("said", 2)).toBe(true);
    expect((await kit.look(spoken)).shotOf("said")).toMatchObject({
      choice: "chosen",
      chosenTake: 2,
    });
    expect((await kit.rehearse(spoken)).plan.shots[0]).toMatchObject({ chosenTake: 2 });
    const bought = await kit.render(spoken, { until: "generated" });
    expect([bought.outcome.exit, bought.sent.length]).toEqual([0, 3]);
    const after = await kit.look(spoken);
    expect(after.shotOf("said")).toMatchObject({ choice: "chosen", chosenTake: 2 });
    expect(after.requests).toEqual([]);
    expect(after.plan.digest).toBe(before.plan.digest);
  });
});
