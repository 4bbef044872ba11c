import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Corpus } from "#engines/topics/corpus.ts";
import { foreign } from "../bench/engines/frame.ts";

export type PeerFit = {
	/** K × V, for the same held-out score as ours. */
	topicWords: Float64Array;
	version: string;
	cpuSeconds: number;
	/** Peak memory of its process, and how much of it the fit added. */
	peakMb: number;
	moreMb: number;
};

/**
 * LDA of sklearn (batch), gensim or ourselves (one chain, `iterations` sweeps of burn-in), each in a process of its own
 * on the same documents and priors; undefined when it is not installed.
 */
export function fitByPeer(
	program: "ours" | "sklearn" | "gensim",
	corpus: Corpus,
	options: { topics: number; alpha: number; beta: number; iterations: number; seed: number },
): PeerFit | undefined {
	const folder = mkdtempSync(join(tmpdir(), "lda-peer-"));
	try {
		writeFileSync(join(folder, "offsets.bin"), corpus.offsets);
		writeFileSync(join(folder, "words.bin"), corpus.words);
		const { topics, alpha, beta, iterations, seed } = options;
		const numbers = [topics, alpha, beta, iterations, seed, corpus.vocabulary.length].map(String);
		const [command, script] =
			program === "ours" ? [process.execPath, "../bench/fit-topics-once.ts"] : ["python3", "lda-peer.py"];
		const printed = foreign(command, [join(import.meta.dirname, script), folder, program, ...numbers]);
		if (printed === undefined) return undefined;
		const found = readFileSync(join(folder, "topics.bin"));
		const topicWords = new Float64Array(found.buffer.slice(found.byteOffset, found.byteOffset + found.byteLength));
		return { topicWords, ...(JSON.parse(printed) as Omit<PeerFit, "topicWords">) };
	} finally {
		rmSync(folder, { recursive: true });
	}
}
