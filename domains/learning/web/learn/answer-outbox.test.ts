import { expect, it } from "vitest";
import { ApiProblem } from "#platform/web/api/problem.ts";
import type { Answers } from "../../contract-quizzes.ts";
import { AGAIN_MS, answerOutbox, LONGEST_MS, PAUSE_MS } from "./answer-outbox.ts";

/** A server that answers each message by the next outcome, and a clock that is moved by hand. */
function open(...outcomes: (() => Promise<unknown>)[]) {
	const seen = {
		sent: [] as Answers[],
		kept: null as Answers | null,
		state: "",
		refusal: null as unknown,
		waits: [] as number[],
	};
	let put = (): void => undefined;
	const outbox = answerOutbox({
		send: (answers) => {
			seen.sent.push(answers);
			return (outcomes.shift() ?? Promise.resolve.bind(Promise))();
		},
		keep: (answers) => {
			seen.kept = answers;
		},
		tell: (state, refusal) => {
			Object.assign(seen, { state, refusal });
		},
		later: (work, milliseconds) => {
			put = work;
			seen.waits.push(milliseconds);
		},
	});
	const pass = async (): Promise<void> => {
		put();
		await new Promise(setImmediate);
	};
	return { outbox, seen, pass };
}
const refuse = (status: number, code: string) => () => Promise.reject(new ApiProblem({ status, code }));

it.each([
	[0, "kit.unreachable"],
	[401, "unauthenticated"],
	[403, "forbidden"],
	[409, "platform/idempotency-in-progress"],
	[429, "rate-limited"],
	[502, "kit.unreadable"],
])("keeps answers that were refused by %d (%s), and sends them again", async (status, code) => {
	const { outbox, seen, pass } = open(refuse(status, code), refuse(status, code));
	outbox.add({ a: "1" });
	await pass();
	expect(seen).toMatchObject({ state: "unsaved", kept: { a: "1" } });
	outbox.add({ b: "2" });
	expect(outbox.pending()).toEqual({ a: "1", b: "2" });
	await pass();
	await pass();
	expect(seen).toMatchObject({ state: "saved", kept: null, waits: [PAUSE_MS, AGAIN_MS, 2 * AGAIN_MS] });
	expect(seen.sent.at(-1)).toEqual({ a: "1", b: "2" });
});

it("waits longer each time, to a minute", async () => {
	const { outbox, seen, pass } = open(...Array(6).fill(refuse(429, "rate-limited")));
	outbox.add({ a: "1" });
	for (let tries = 0; tries < 6; tries++) await pass();
	expect(seen.waits.slice(1)).toEqual([AGAIN_MS, 8_000, 16_000, 32_000, LONGEST_MS, LONGEST_MS]);
});

it.each([
	[409, "learning/attempt-over"],
	[409, "learning/observed-meanwhile"],
	[404, "not-found"],
])("gives up where nothing is taken any more: %d %s", async (status, code) => {
	const { outbox, seen, pass } = open(refuse(status, code));
	outbox.add({ a: "1" });
	await pass();
	outbox.add({ a: "2" });
	await pass();
	expect(seen).toMatchObject({ state: "refused", refusal: { code }, kept: null, sent: [{ a: "1" }] });
	expect(outbox.pending()).toEqual({});
});

it.each([
	[422, "invalid"],
	[409, "learning/offering-closed"],
])("keeps what is refused by %d (%s), and sends it again once it was changed", async (status, code) => {
	const { outbox, seen, pass } = open(refuse(status, code));
	outbox.add({ a: "1" });
	await pass();
	expect(seen).toMatchObject({ state: "refused", refusal: { code }, kept: { a: "1" }, waits: [PAUSE_MS] });
	expect(outbox.pending()).toEqual({ a: "1" });
	outbox.add({ b: "2" });
	await pass();
	expect(seen).toMatchObject({ state: "saved", refusal: null, kept: null, waits: [PAUSE_MS, PAUSE_MS] });
	expect(seen.sent.at(-1)).toEqual({ a: "1", b: "2" });
});

it("signs after what is under way has arrived, and sends nothing meanwhile", async () => {
	let arrive = (): void => undefined;
	let signed = (): void => undefined;
	const { outbox, seen, pass } = open(() => new Promise<void>((resolve) => (arrive = resolve)));
	outbox.add({ a: "1" });
	await pass();
	const order: string[] = [];
	const step = outbox.during(() => {
		order.push("sign");
		return new Promise<void>((resolve) => (signed = resolve));
	});
	await pass();
	expect(order).toEqual([]);
	outbox.add({ b: "2" });
	arrive();
	await pass();
	await pass();
	expect({ order, sent: seen.sent }).toEqual({ order: ["sign"], sent: [{ a: "1" }] });
	signed();
	await step;
	// It was refused, say: what was put off goes.
	await pass();
	expect(seen.sent).toEqual([{ a: "1" }, { b: "2" }]);
});

it("hands in what the server has not got, and nothing that it has", async () => {
	let arrive = (): void => undefined;
	const { outbox, seen, pass } = open(undefined!, () => new Promise<void>((resolve) => (arrive = resolve)));
	outbox.add({ a: "1" });
	await pass();
	expect(outbox.pending()).toEqual({});
	outbox.add({ b: "2" });
	await pass();
	outbox.add({ c: "3" });
	// Under way, and typed since: one message at a time.
	await pass();
	expect(outbox.pending()).toEqual({ b: "2", c: "3" });
	expect(seen.sent).toHaveLength(2);
	outbox.finish();
	arrive();
	await pass();
	expect(seen).toMatchObject({ kept: null, sent: [{ a: "1" }, { b: "2" }] });
});
