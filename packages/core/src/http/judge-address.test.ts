import { expect, it } from "vitest";
import { isAddressAllowed } from "./judge-address.ts";

it.for([
  ["a public address", "142.250.74.16", true, true],
  ["a public IPv6 address", "2a00:1450:4001:80f::2010", true, true],
  ["loopback", "127.0.0.1", false, true],
  ["all of loopback's network", "127.8.9.10", false, true],
  ["IPv6 loopback", "::1", false, true],
  ["loopback as mapped IPv6", "::ffff:127.0.0.1", false, true],
  ["this network", "0.0.0.0", false, false],
  ["unspecified IPv6", "::", false, false],
  ["class A private", "10.1.2.3", false, false],
  ["class B private", "172.31.255.255", false, false],
  ["just past class B private", "172.32.0.1", true, true],
  ["class C private", "192.168.0.1", false, false],
  ["carrier-grade NAT", "100.64.0.1", false, false],
  ["cloud metadata", "169.254.169.254", false, false],
  ["cloud metadata as mapped IPv6", "::ffff:a9fe:a9fe", false, false],
  ["cloud metadata through NAT64", "64:ff9b::169.254.169.254", false, false],
  ["a private address through 6to4", "2002:0a00:0001::1", false, false],
  ["a private address in the obsolete compatible form", "::10.0.0.1", false, false],
  ["a public address through NAT64", "64:ff9b::8.8.8.8", true, true],
  ["AWS metadata over IPv6", "fd00:ec2::254", false, false],
  ["link-local IPv6", "fe80::1", false, false],
  ["link-local IPv6 with a zone", "fe80::1%eth0", false, false],
  ["multicast", "224.0.0.1", false, false],
  ["broadcast", "255.255.255.255", false, false],
  ["no address at all", "storage.googleapis.com", false, false],
] as const)("%s %s: public %s, with loopback %s", ([, address, isPublic, isPublicOrLoopback]) => {
  expect(isAddressAllowed(address, "public")).toBe(isPublic);
  expect(isAddressAllowed(address, "public-or-loopback")).toBe(isPublicOrLoopback);
  expect(isAddressAllowed(address, "any")).toBe(true);
});
