/**
 * Topics of a folder of texts: chooses their number, prints the tables, how stable they are across five seeds, and the
 * held-out perplexity beside sklearn and gensim on the same split by the same estimator.
 *
 *   node tools/mine-topics.ts FOLDER [NUMBER …]
 *
 * FOLDER and its folders hold *.txt and *.md files in UTF-8, Chinese or English, one document each. Every fifth document
 * in the order of the paths is kept apart for the choice and the comparison; the tables are of all documents.
 * NUMBERs are the grid, by default 10 20 30 40 60 80. Two documents are enough, but not to conclude anything.
 */
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { topicStability } from "#engines/topics/align-topics.ts";
import { buildCorpus } from "#engines/topics/build-corpus.ts";
import { chooseTopicNumber } from "#engines/topics/choose-topic-number.ts";
import { coherence } from "#engines/topics/coherence.ts";
import { completionPerplexity } from "#engines/topics/completion-perplexity.ts";
import { documentCount, selectDocuments } from "#engines/topics/corpus.ts";
import { fitTopics } from "#engines/topics/fit-topics.ts";
import { wordPreparer } from "#engines/topics/prepare-words.ts";
import { chineseSegmenter } from "#engines/topics/segment-chinese.ts";
import { representativeDocuments, topicTables, topWordNumbers } from "#engines/topics/topic-tables.ts";
import { machine } from "./bench/machine.ts";
import { fitByPeer } from "./lib/lda-peer.ts";

const [folder, ...numbers] = process.argv.slice(2);
if (!folder) {
	console.error("node tools/mine-topics.ts FOLDER [NUMBER …]");
	process.exit(2);
}
const grid = numbers.length > 0 ? numbers.map(Number) : [10, 20, 30, 40, 60, 80];
const alpha = 0.1;
const beta = 0.05;
const chain = { alpha, beta, burnIn: 30, samples: 5, lag: 4 };

const paths = globSync("**/*.{txt,md}", { cwd: folder })
	.filter((path) => basename(path) !== "SOURCE.md")
	.sort();
const titles = paths.map((path) => {
	const first = readFileSync(join(folder, path), "utf8").match(/^# (.+)$/m)?.[1];
	return first ?? basename(path).replace(/\.\w+$/, "");
});
const prepare = wordPreparer({ segment: chineseSegmenter() });
const prepared = paths.map((path) => prepare(readFileSync(join(folder, path), "utf8")));
const filter = { minDocuments: 5, maxShare: 0.5 };
const corpus = buildCorpus(prepared, filter);
const all = paths.map((_, d) => d);
const train = selectDocuments(
	corpus,
	all.filter((d) => d % 5 !== 4),
);
const heldOut = selectDocuments(
	corpus,
	all.filter((d) => d % 5 === 4),
);
console.log(machine());
console.log(
	`${documentCount(corpus)} documents, ${prepared.flat().length} words, of which ${corpus.words.length} of ${corpus.vocabulary.length} kinds stay (${JSON.stringify(filter)}); fitted on ${documentCount(train)}, ${documentCount(heldOut)} held out`,
);

const start = process.cpuUsage();
const { chosen, points, rule, warnings, n } = chooseTopicNumber(train, { ...chain, grid, heldOut, seed: 1 });
console.log(
	`\nNumber of topics: ${chosen.topics}. ${rule}; ${n.heldOutWords} words of ${n.heldOutDocuments} documents scored`,
);
for (const { code, values } of warnings) console.log(`Warning: ${code} ${JSON.stringify(values)}`);
console.log("| topics | perplexity | loss a word | its standard error | c_v | UMass | restarts' log joint, spread |");
for (const point of points) {
	const joints = point.fit.restarts.map((one) => one.logJoint);
	const cells = [
		`${point.topics}${point === chosen ? " *" : ""}`,
		point.perplexity.toFixed(1),
		point.loss.toFixed(4),
		point.standardError.toFixed(4),
		point.cV?.toFixed(3),
		point.uMass?.toFixed(2),
		`${(((Math.max(...joints) - Math.min(...joints)) / -Math.max(...joints)) * 100).toFixed(2)} %`,
	];
	console.log(`| ${cells.join(" | ")} |`);
}
const { user, system } = process.cpuUsage(start);
console.log(`${((user + system) / 1e6).toFixed(0)} s CPU`);

const topics = chosen.topics;
const fits = [11, 12, 13, 14, 15].map((seed) => fitTopics(corpus, { ...chain, topics, seed }));
const [fit] = fits;
const stability = topicStability(fits);
console.log(
	`\nStability over ${fits.length} seeds of 5 restarts each: mean cosine ${stability.cosine.toFixed(3)}, mean Jaccard of ${stability.topn} top words ${stability.jaccard.toFixed(3)}`,
);
const single = [21, 22, 23, 24, 25].map((seed) => fitTopics(corpus, { ...chain, topics, seed, restarts: 1 }));
const alone = topicStability(single);
console.log(`With one chain a seed: ${alone.cosine.toFixed(3)} and ${alone.jaccard.toFixed(3)}`);
const plain = topicStability(
	[31, 32, 33, 34, 35].map((seed) => fitTopics(corpus, { ...chain, topics, seed, restarts: 1, startSweeps: 0 })),
);
console.log(
	`With one chain a seed, none merged at the start: ${plain.cosine.toFixed(3)} and ${plain.jaccard.toFixed(3)}`,
);

const tables = topicTables(fit!, 10);
const relevant = topicTables(fit!, 10, 0.6);
const examples = representativeDocuments(fit!, 3);
const coherent = coherence(corpus, topWordNumbers(fit!, 10), "c_v").byTopic;
console.log("\n| topic | share | c_v | cosine | top words | by relevance, λ = 0.6 | documents |");
for (const k of [...tables.keys()].sort((a, b) => tables[b]!.share - tables[a]!.share)) {
	const cells = [
		k + 1,
		`${(tables[k]!.share * 100).toFixed(1)} %`,
		coherent[k]?.toFixed(2),
		stability.byTopic[k]!.cosine.toFixed(2),
		tables[k]!.words.map((word) => word.word).join(" "),
		relevant[k]!.words.map((word) => word.word).join(" "),
		examples[k]!.map((one) => `${titles[one.document]} (${one.share.toFixed(2)})`).join("; "),
	];
	console.log(`| ${cells.join(" | ")} |`);
}

console.log(`\nHeld-out perplexity at ${topics} topics, α = ${alpha}, β = ${beta}; CPU of one fit`);
for (const seed of [1, 2, 3, 4, 5]) {
	const began = process.cpuUsage();
	const ours = fitTopics(train, { ...chain, topics, seed, restarts: 1 });
	const took = process.cpuUsage(began);
	const line = [
		`seed ${seed}: one chain ${score(ours.topicWords)} (${((took.user + took.system) / 1e6).toFixed(1)} s)`,
	];
	for (const [program, iterations] of [
		["sklearn", 10],
		["gensim", 5],
	] as const) {
		const peer = fitByPeer(program, train, { topics, alpha, beta, iterations, seed });
		if (!peer) line.push(`${program}: not installed`);
		else {
			line.push(
				`${program} ${peer.version} × ${iterations} ${score(peer.topicWords)} (${peer.cpuSeconds.toFixed(1)} s)`,
			);
		}
	}
	console.log(line.join("; "));
}

function score(topicWords: Float64Array): string {
	return completionPerplexity(heldOut, { topicWords, alpha: new Float64Array(topics).fill(alpha) }).perplexity.toFixed(
		1,
	);
}
