import {
  json,
  type JsonObject,
  type Kind,
  type SubmitCall,
  type Weather,
  type World,
} from "./weather.ts";
import type { Job } from "./weather-queue.ts";

/** The right answer, with another id in it. */
const naming = (call: SubmitCall, requestId: string) =>
  json(200, { ...(JSON.parse(call.right().text) as JsonObject), request_id: requestId });

/** The id that the next request in the queue will have. */
const nextId = ({ queue }: World): string =>
  `00000000-0000-4000-8000-${String(queue.jobs.length + 1).padStart(12, "0")}`;

type Answer = (call: SubmitCall, world: World, before: Job | undefined) => ReturnType<typeof json>;

/** Half of the submits get it. `before`: one of the requests that the queue has taken before. */
function answers(name: string, says: string, answer: Answer, rest: Partial<Kind> = {}): Kind {
  return {
    name,
    group: "submit",
    says,
    make: (world): Weather => ({
      submit: (call) => {
        const { jobs } = world.queue;
        const before = jobs[Math.floor(world.random() * jobs.length)];
        return world.chance(0.5) ? answer(call, world, before) : undefined;
      },
    }),
    // Each attempt that is asked about counts as spent, so the budget may be used up.
    ends: [0, 4, 6],
    ...rest,
  };
}

/** The answer to a submit names a request that is not the one that it made. */
export const kindsOfIds: readonly Kind[] = [
  answers(
    "id-repeated",
    "the answer has the id of an earlier request, which its take may not have heard of yet",
    (call, _, before) => naming(call, before?.id ?? call.accept().id),
  ),
  answers(
    "id-of-next",
    "the answer has the id of the request that is made next, if any is",
    (call, world) => {
      call.accept();
      return naming(call, nextId(world));
    },
  ),
  {
    name: "ids-swapped",
    group: "submit",
    says: "two submits get each other's ids",
    ends: [0, 4, 6],
    make: (world) => {
      let owed: Job | undefined;
      return {
        submit: (call) => {
          const first = owed;
          owed = undefined;
          if (first !== undefined) return naming(call, first.id);
          if (world.chance(0.3)) return undefined;
          owed = call.accept();
          return naming(call, nextId(world));
        },
      };
    },
  },
  answers("id-of-stranger", "the answer has the id of somebody else's request", (call, world) => {
    call.accept();
    return naming(call, world.queue.addForeign({ prompt: "somebody else's" }, world.now()).id);
  }),
  answers(
    "id-of-twin",
    "the answer has the id of an identical request that somebody made ten minutes before",
    (call, world) => {
      call.accept();
      return naming(call, world.queue.addForeign(call.payload, world.now() - 600_000).id);
    },
  ),
  answers(
    "refusal-names-other",
    "400 with the id of an earlier request, nothing was taken",
    (_, __, before) =>
      json(400, { error: "bad request", ...(before && { request_id: before.id }) }),
    { ends: [0, 4, 5, 6] },
  ),
];
