/** The id of the request that makes an asset. */
export function assetId(name: string): string {
  return `${name}.asset`;
}
