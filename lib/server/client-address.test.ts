import fc from "fast-check";
import { expect, test } from "vitest";
import { clientAddress, proxiesIn } from "./client-address.ts";

const proxies = proxiesIn("10.0.0.1, 192.168.0.0/16,2001:db8:1::5");

test.each([
  ["nobody is believed who is not named", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
  ["a proxy tells who asks", "10.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["also where it is written within IPv6", "::ffff:10.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["and in groups", "::ffff:a00:1", "198.51.100.1", "198.51.100.1"],
  ["what a client says of itself stands before it", "10.0.0.1", "1.1.1.1, 198.51.100.1", "198.51.100.1"],
  ["proxies after one another", "10.0.0.1", "198.51.100.1, 192.168.7.8", "198.51.100.1"],
  ["proxies alone: the first", "10.0.0.1", "192.168.7.8, 10.0.0.1", "192.168.7.8"],
  ["without the header the proxy itself", "10.0.0.1", undefined, "10.0.0.1"],
  ["what is no address stops it", "10.0.0.1", "198.51.100.1, somebody", "10.0.0.1"],
  ["an empty header", "10.0.0.1", "", "10.0.0.1"],
  ["a port behind an address", "10.0.0.1", "198.51.100.1:4711", "198.51.100.1"],
  ["brackets and a port", "10.0.0.1", "[2001:db8:9::1]:4711", "2001:db8:9:0::/64"],
  ["IPv6 by its /64", "2001:db8:aa:bb:1:2:3:4", undefined, "2001:db8:aa:bb::/64"],
  ["the same /64, written shorter", "2001:db8:aa:bb::9", undefined, "2001:db8:aa:bb::/64"],
  ["with a zone", "fe80::1%eth0", undefined, "fe80:0:0:0::/64"],
  ["a proxy over IPv6", "2001:DB8:1::5", "198.51.100.1", "198.51.100.1"],
  ["this machine", "::1", "198.51.100.1", "0:0:0:0::/64"],
  ["a socket that is gone", undefined, "198.51.100.1", "unknown"],
])("%s", (_, socket, header, expected) => {
  expect(clientAddress(socket, header, proxies)).toBe(expected);
});

test("whatever a client writes into the header, it does not become another", () => {
  const client = fc.ipV4().filter((address) => !/^(10\.0\.0\.1$|192\.168\.)/.test(address));
  fc.assert(
    fc.property(client, fc.string(), (address, claim) => {
      expect(clientAddress(address, claim, proxies)).toBe(address);
      expect(clientAddress("10.0.0.1", `${claim},${address}`, proxies)).toBe(address);
    }),
  );
});

test.each(["proxy.example", "10.0.0.1/33", "10.0.0.1/", "10.0.0.1/8/8", "::1/129", "10.0.0"])(
  "TIDK_PROXY with %s is refused with its name",
  (setting) => {
    expect(() => proxiesIn(`127.0.0.1,${setting}`)).toThrow(`“${setting}”`);
  },
);

test("without TIDK_PROXY nobody is believed", () => {
  expect(clientAddress("127.0.0.1", "198.51.100.1", proxiesIn(undefined))).toBe("127.0.0.1");
  expect(clientAddress("127.0.0.1", "198.51.100.1", proxiesIn(" , "))).toBe("127.0.0.1");
});
