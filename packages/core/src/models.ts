// The names follow from the specs, one or two for each model: a list here would have to be generated as well.
export * from "@storyreel/models/typed";
