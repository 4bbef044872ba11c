import type { CompetencySegment } from "#engines/retrieval/competency-segment.ts";

/** A person found, and where: its number in its segment. */
export type ScoredPerson = { id: string; score: number; segment: CompetencySegment; person: number };

/** The best persons so far: a heap with the worst of them on top. */
export type BestFew = {
	/** Score that a further person must reach: −Infinity until there are `limit`. */
	threshold(): number;
	offer(score: number, id: string, segment: CompetencySegment, person: number): void;
	/** The best first. */
	list(): ScoredPerson[];
};

/** Keeps the `limit` best: higher score first, then the smaller id by code unit. */
export function bestFew(limit: number): BestFew {
	const heap: ScoredPerson[] = [];
	const worse = (a: ScoredPerson, b: ScoredPerson): boolean =>
		a.score < b.score || (a.score === b.score && a.id > b.id);

	function sink(): void {
		let at = 0;
		for (;;) {
			let least = at;
			for (const child of [2 * at + 1, 2 * at + 2]) {
				if (child < heap.length && worse(heap[child]!, heap[least]!)) least = child;
			}
			if (least === at) return;
			[heap[at], heap[least]] = [heap[least]!, heap[at]!];
			at = least;
		}
	}

	return {
		threshold: () => (heap.length < limit ? Number.NEGATIVE_INFINITY : heap[0]!.score),
		offer(score, id, segment, person) {
			if (heap.length === limit && score < heap[0]!.score) return;
			const one = { id, score, segment, person };
			if (heap.length === limit) {
				if (!worse(heap[0]!, one)) return;
				heap[0] = one;
				sink();
				return;
			}
			let at = heap.push(one) - 1;
			while (at > 0 && worse(heap[at]!, heap[(at - 1) >> 1]!)) {
				[heap[at], heap[(at - 1) >> 1]] = [heap[(at - 1) >> 1]!, heap[at]!];
				at = (at - 1) >> 1;
			}
		},
		list: () => [...heap].sort((a, b) => (worse(a, b) ? 1 : -1)),
	};
}
