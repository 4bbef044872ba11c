import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { choosePort } from "./port.mjs";

const squatters = [];
async function squat(port, host) {
	const server = createServer().listen({ port, host });
	await once(server, "listening");
	squatters.push(server);
	return server.address().port;
}
afterEach(() => {
	vi.restoreAllMocks();
	for (const server of squatters.splice(0)) server.close();
});

it("takes the next free port when none was asked for, and says so", async () => {
	const said = vi.spyOn(process.stdout, "write").mockReturnValue(true);
	const first = await squat(0, "127.0.0.1");
	const chosen = Number(await choosePort(undefined, "127.0.0.1", first));
	expect(chosen).toBeGreaterThan(first);
	expect(said).toHaveBeenCalledWith(
		expect.stringMatching(new RegExp(`^Port ${first} is in use by .*: taking ${chosen}\\.\n$`)),
	);
});

it("notices a program that has the port on the other localhost only", async (context) => {
	const port = await squat(0, "::1").catch(() => context.skip());
	await expect(choosePort(String(port))).rejects.toThrow("in use");
});

it("notices a program that listens on all addresses", async () => {
	const port = await squat(0, "0.0.0.0");
	await expect(choosePort(String(port))).rejects.toThrow("in use");
});

it("refuses an address that this machine does not have", async () => {
	await expect(choosePort("3999", "192.0.2.1")).rejects.toThrow("no address 192.0.2.1");
});

it("leaves what is no port to the check of the settings", async () => {
	expect(await choosePort("http")).toBe("http");
	expect(await choosePort("99999")).toBe("99999");
});
