declare module "postject" {
  /** Types for what the script uses; the package has none. */
  // eslint-disable-next-line max-params
  export function inject(
    file: string,
    name: string,
    data: Buffer,
    options: { readonly sentinelFuse: string; readonly machoSegmentName: string },
  ): Promise<void>;
}
