/** One fit of ours in a process of its own, as tools/lib/lda-peer.py does for others: same parameters, same output. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fitTopics } from "#engines/topics/fit-topics.ts";
import { ownPeak } from "./engines/memory.ts";

const [folder, , ...numbers] = process.argv.slice(2);
const [topics, alpha, beta, burnIn, seed, size] = numbers.map(Number);
const read = (file: string): Uint32Array => {
	const bytes = readFileSync(join(folder!, file));
	return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
};
const vocabulary = Array.from({ length: size! }, (_, w) => `w${w}`);
const corpus = { vocabulary, offsets: read("offsets.bin"), words: read("words.bin") };
const before = ownPeak();
const start = process.cpuUsage();
const fit = fitTopics(corpus, {
	topics: topics!,
	alpha,
	beta,
	burnIn,
	seed: seed!,
	restarts: 1,
	samples: 4,
	lag: 3,
});
const { user, system } = process.cpuUsage(start);
const peakMb = ownPeak();
writeFileSync(join(folder!, "topics.bin"), fit.topicWords);
console.log(
	JSON.stringify({
		version: process.versions.node,
		cpuSeconds: (user + system) / 1e6,
		peakMb,
		moreMb: peakMb - before,
	}),
);
