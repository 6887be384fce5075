import { BlockList, isIP } from "node:net";
import type { AddressPolicy } from "./transport.ts";

/** True if a connection to this IP address is allowed; false for anything that is not an IP address. */
export function isAddressAllowed(address: string, policy: AddressPolicy): boolean {
  if (policy === "any") return true;
  // A zone ("fe80::1%eth0") names an interface of this machine, so the address is link-local.
  if (address.includes("%")) return false;
  const plain = embeddedIpv4(address) ?? address;
  const family = isIP(plain);
  if (family === 0) return false;
  const type = family === 4 ? "ipv4" : "ipv6";
  if (loopback.check(plain, type)) return policy === "public-or-loopback";
  return !special.check(plain, type);
}

/** The IPv4 address inside `::ffff:a.b.c.d`, NAT64 and 6to4, where such packets are delivered. */
function embeddedIpv4(address: string): string | undefined {
  if (isIP(address) !== 6) return undefined;
  const words = ipv6Words(address);
  const isZero = (from: number, to: number): boolean =>
    words.slice(from, to).every((word) => word === 0);
  if (isZero(0, 5) && words[5] === 0xffff) return dotted(words[6]!, words[7]!);
  // ::a.b.c.d is obsolete but still parsed; :: and ::1 are addresses of their own.
  if (isZero(0, 6) && words[6] !== 0) return dotted(words[6]!, words[7]!);
  if (words[0] === 0x64 && words[1] === 0xff9b && isZero(2, 6)) return dotted(words[6]!, words[7]!);
  if (words[0] === 0x2002) return dotted(words[1]!, words[2]!);
  return undefined;
}

function ipv6Words(address: string): number[] {
  // The URL parser writes every IPv6 address in hexadecimal words, dotted tails included.
  const [head = "", tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split("::");
  const words = (text: string): number[] =>
    text === "" ? [] : text.split(":").map((word) => Number.parseInt(word, 16));
  const first = words(head);
  if (tail === undefined) return first;
  const last = words(tail);
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => 0), ...last];
}

function dotted(high: number, low: number): string {
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

// IANA special-purpose address registries, as of 2026: whatever is not globally reachable, and multicast.
const special = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  special.addSubnet(network, prefix, "ipv4");
}
for (const [network, prefix] of [
  ["::", 128],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["3fff::", 20],
  ["5f00::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const) {
  special.addSubnet(network, prefix, "ipv6");
}

/** Whether a host is this machine. `localhost` is the only name that counts: names are not resolved. */
export function isLoopbackHost(hostname: string): boolean {
  return (
    /^(.+\.)?localhost$/i.test(hostname) || /^127(\.\d+){3}$/.test(hostname) || hostname === "[::1]"
  );
}
