import { expect, it } from "vitest";
import { chooseTopicNumber } from "#engines/topics/choose-topic-number.ts";
import { selectDocuments } from "#engines/topics/corpus.ts";
import { simulateCorpus } from "#engines/topics/fixtures/simulate-corpus.ts";

const { corpus } = simulateCorpus({ documents: 240, words: 200, topics: 5, length: 50, seed: 21 });
const numbers = Array.from({ length: 240 }, (_, d) => d);
const train = selectDocuments(corpus, numbers.slice(0, 180));
const heldOut = selectDocuments(corpus, numbers.slice(180));
const quick = { seed: 1, restarts: 1, burnIn: 20, samples: 4, heldOut };

it("chooses the number that made the documents, by its stated rule", () => {
	const shares: number[] = [];
	const { chosen, points, n, warnings } = chooseTopicNumber(train, {
		...quick,
		grid: [2, 5, 12],
		onProgress: (share) => shares.push(share),
	});
	expect(chosen.topics).toBe(5);
	expect(warnings).toEqual([]);
	expect(points.map((point) => point.topics)).toEqual([2, 5, 12]);
	const least = points.reduce((a, b) => (b.perplexity < a.perplexity ? b : a));
	expect(least.loss).toBe(0);
	for (const point of points) {
		expect(point.loss).toBeCloseTo(Math.log(point.perplexity / least.perplexity), 10);
		expect(point.eligible).toBe(point.loss <= point.standardError);
		if (point.eligible) expect(chosen.cV!).toBeGreaterThanOrEqual(point.cV!);
	}
	expect(points[0]!.eligible).toBe(false);
	expect(n.heldOutDocuments).toBe(60);
	expect(shares.at(-1)).toBeCloseTo(1, 9);
	expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

it.each([[[2, 3]], [[6, 12]], [[5]]])("warns that the best of %j stands at the end of what was tried", (grid) => {
	const { warnings, points } = chooseTopicNumber(train, { ...quick, grid });
	const least = points.reduce((a, b) => (b.perplexity < a.perplexity ? b : a)).topics;
	expect(warnings).toEqual([
		{ code: "best-at-end-of-grid", values: { topics: least, from: grid[0], to: grid.at(-1) } },
	]);
});

it("names a grid that cannot be compared", () => {
	const choose =
		(grid: number[], more: object = {}) =>
		() =>
			chooseTopicNumber(train, { ...quick, grid, ...more });
	expect(choose([])).toThrow("grid: needs at least one number of topics");
	expect(choose([3, 3])).toThrow("grid[1]: must ascend");
	expect(choose([2], { heldOut: selectDocuments(corpus, [0]) })).toThrow("heldOut: needs at least two documents");
});
