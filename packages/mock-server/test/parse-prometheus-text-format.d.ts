declare module "parse-prometheus-text-format" {
  /** Types for what the tests use; the package has none. */
  export default function parsePrometheusTextFormat(text: string): readonly {
    readonly name: string;
    readonly help: string;
    readonly type: string;
    readonly metrics: readonly {
      readonly labels?: Readonly<Record<string, string>>;
      readonly value: string;
    }[];
  }[];
}
