import { BlockList, isIPv4, isIPv6 } from "node:net";

/** Addresses that do not lead to the public internet (IANA's special-purpose registries). */
const special = new BlockList();
for (const [net, bits] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 3],
] as const) {
	special.addSubnet(net, bits, "ipv4");
}
for (const [net, bits] of [
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["3fff::", 20],
] as const) {
	special.addSubnet(net, bits, "ipv6");
}
const unicast = new BlockList();
unicast.addSubnet("2000::", 3, "ipv6");

/** Whether a numeric address is of this machine, a local network or anything else that is not public; true for a name. */
export function isPrivateAddress(address: string): boolean {
	if (isIPv4(address)) return special.check(address, "ipv4");
	if (!isIPv6(address)) return true;
	// Outside of 2000::/3 there is nothing public: loopback, link-local, unique local, embedded IPv4 addresses.
	return !unicast.check(address, "ipv6") || special.check(address, "ipv6");
}
