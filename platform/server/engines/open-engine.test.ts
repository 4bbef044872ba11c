import { describe, expect, it } from "vitest";
import type { openCounter, refuse } from "#platform/testing/engines.ts";
import { openEngine } from "./open-engine.ts";

const module = "#platform/testing/engines.ts";
const open = () => openEngine<typeof openCounter>({ module, name: "openCounter", args: [["one", "two"]] });

describe("an engine that stays", () => {
	it("answers from what it holds", async () => {
		const engine = await open();
		expect(await engine.ask("has", ["two"])).toEqual({ known: true, asked: 1 });
		expect(await engine.ask("has", ["three"])).toEqual({ known: false, asked: 2 });
		await engine.close();
		expect(engine.isOpen).toBe(false);
		await expect(engine.ask("has", ["two"])).rejects.toThrow("closed");
	});

	it("stops one question on its signal and answers the next", async () => {
		const engine = await open();
		const stop = new AbortController();
		const shared = new Int32Array(new SharedArrayBuffer(8));
		const question = engine.ask("untilAnswered", [shared, {}], {
			signal: stop.signal,
			onProgress: () => stop.abort(new Error("not needed")),
		});
		await expect(question).rejects.toThrow("not needed");
		expect(await engine.ask("has", ["one"])).toEqual({ known: true, asked: 1 });
		await engine.close();
	});

	it("closes after the answers that are under way", async () => {
		const engine = await open();
		const shared = new Int32Array(new SharedArrayBuffer(8));
		const question = engine.ask("untilAnswered", [shared, {}], { onProgress: () => Atomics.store(shared, 1, 1) });
		await engine.close();
		expect(await question).toBe("answered");
	});

	it("says when its thread has died", async () => {
		const engine = await open();
		await expect(engine.ask("leave", [])).rejects.toMatchObject({ name: "EngineThreadError" });
		expect(engine.isOpen).toBe(false);
		await expect(engine.ask("has", ["one"])).rejects.toMatchObject({ name: "EngineThreadError" });
	});

	it("does not open when its maker refuses", async () => {
		await expect(openEngine<typeof refuse>({ module, name: "refuse", args: ["words"] } as never)).rejects.toMatchObject(
			{
				argument: "words",
			},
		);
	});
});
