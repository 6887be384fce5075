import type { JsonSchema, ParameterFacts } from "@storyreel/models";

/** Whether a parameter can get its value from elsewhere: from a file, a shot or an asset. */
export function takesInput({ format, idFrom }: ParameterFacts): boolean {
  return format !== undefined || idFrom !== undefined;
}

/** What is written in a storyboard for a value from elsewhere. @param name for messages. */
export function inputSchema({ format, idFrom = [] }: ParameterFacts, name: string): JsonSchema {
  const makers = idFrom.map(({ model }) => model).join(" or ");
  const forms = [
    ...(format === undefined ? [] : ["{ file: PATH }", "{ shot: ID }"]),
    ...(makers === "" ? [] : ["{ from: ASSET }"]),
  ];
  return {
    type: "object",
    additionalProperties: false,
    minProperties: 1,
    errorMessage: `${name} is a value of its own, or ${forms.join(" or ")}.`,
    properties: {
      ...(format === undefined ? {} : fileKeys),
      ...(makers === "" ? {} : assetKeys(makers)),
    },
  };
}

const text = { type: "string", minLength: 1 } as const;

const fileKeys: { readonly [key: string]: JsonSchema } = {
  file: { ...text, description: "A file, relative to the storyboard." },
  shot: { ...text, description: "Id of a shot whose clip is used." },
  frame: {
    enum: ["first", "last"],
    description: "One frame of that clip. Without it, the whole clip is used.",
  },
};

function assetKeys(makers: string): { readonly [key: string]: JsonSchema } {
  return {
    from: { ...text, description: `Name of an asset that ${makers} makes.` },
    index: {
      type: "integer",
      minimum: 1,
      description: "Which of several ids, such as the faces of a video. Default 1.",
    },
  };
}
