// @ts-expect-error The package has no types.
import lda from "lda";
import { completionPerplexity } from "#engines/topics/completion-perplexity.ts";
import { selectDocuments } from "#engines/topics/corpus.ts";
import { fitTopics } from "#engines/topics/fit-topics.ts";
import { simulateCorpus } from "#engines/topics/fixtures/simulate-corpus.ts";
import { fitByPeer, type PeerFit } from "../../lib/lda-peer.ts";
import { median } from "../machine.ts";
import { compare, cpu, goal } from "./frame.ts";

const K = 20;
const alpha = 0.1;
const beta = 0.05;

/**
 * 5,000 documents of about 120 words drawn from 20 topics over 5,000 words; 500 of them held out. Each fit in a process
 * of its own, a new seed each round; all topics scored by completionPerplexity. sklearn's batch has its default of 10
 * iterations, gensim 5 passes, ours 10 sweeps to start, 20 of burn-in and 4 samples.
 */
export async function bench(): Promise<void> {
	const { corpus, topicWords } = simulateCorpus({ documents: 5000, words: 5000, topics: K, length: 120, seed: 11 });
	const numbers = Array.from({ length: 5000 }, (_, d) => d);
	const train = selectDocuments(corpus, numbers.slice(0, 4500));
	const heldOut = selectDocuments(corpus, numbers.slice(4500));
	const score = (topics: Float64Array): number =>
		completionPerplexity(heldOut, { topicWords: topics, alpha: new Float64Array(K).fill(alpha) }).perplexity;
	console.log(`${train.words.length} words; perplexity of the true topics ${score(topicWords).toFixed(1)}`);

	const fits = new Map<string, { perplexity: number; peak: number; more: number }[]>();
	const contender = (name: string, program: "ours" | "sklearn" | "gensim", iterations: number) => ({
		name,
		run: () => {
			const seed = (fits.get(name)?.length ?? 0) + 1;
			const fit: PeerFit | undefined = fitByPeer(program, train, { topics: K, alpha, beta, iterations, seed });
			if (!fit) return undefined;
			const one = { perplexity: score(fit.topicWords), peak: fit.peakMb, more: fit.moreMb };
			fits.set(name, [...(fits.get(name) ?? []), one]);
			return fit.cpuSeconds * 1000;
		},
	});
	const ours = contender("fitTopics, one chain", "ours", 20);
	const peers = [contender("sklearn batch", "sklearn", 10), contender("gensim", "gensim", 5)];
	const times = await compare("LDA, 20 topics, one fit", "CPU", ours, peers);
	for (const [name, list] of fits) {
		const perplexities = list.map((one) => one.perplexity);
		console.log(
			`  ${name}: held-out perplexity ${median(perplexities).toFixed(1)} (${Math.min(...perplexities).toFixed(1)}–${Math.max(...perplexities).toFixed(1)}); peak ${median(list.map((one) => one.peak)).toFixed(0)} MB, of which the fit ${median(list.map((one) => one.more)).toFixed(0)}`,
		);
	}
	for (const [{ name }, share] of [
		[peers[0]!, 1 / 3],
		[peers[1]!, 1 / 2],
	] as const) {
		const [own, other] = [fits.get(ours.name)!, fits.get(name)];
		if (!other) continue;
		const ratio = times.get(ours.name)! / times.get(name)!;
		const better = median(own.map((one) => one.perplexity)) <= median(other.map((one) => one.perplexity));
		goal(
			`CPU ≤ ${share.toFixed(2)} of ${name} at equal or better perplexity`,
			ratio <= share && better,
			ratio.toFixed(2),
		);
		const memory = median(own.map((one) => one.peak)) / median(other.map((one) => one.peak));
		goal(`peak memory ≤ 0.33 of ${name}`, memory <= 1 / 3, memory.toFixed(2));
	}
	const restarts = cpu(() => {
		const fit = fitTopics(train, { topics: K, alpha, beta, seed: 1, burnIn: 20, samples: 4, lag: 3 });
		console.log(`  five restarts in this process: perplexity ${score(fit.topicWords).toFixed(1)}`);
	});
	console.log(`  five restarts: ${restarts.toFixed(0)} ms CPU`);

	// The package always makes 10,000 sweeps, so the documents are few.
	const small = simulateCorpus({ documents: 60, words: 100, topics: 4, length: 15, seed: 3 }).corpus;
	const texts = Array.from({ length: 60 }, (_, d) =>
		Array.from(small.words.subarray(small.offsets[d], small.offsets[d + 1]), (w) => small.vocabulary[w]).join(" "),
	);
	await compare(
		`LDA, 4 topics, ${small.words.length} words, 10,000 sweeps`,
		"CPU",
		{
			name: "fitTopics, one chain",
			run: () =>
				cpu(() =>
					fitTopics(small, { topics: 4, seed: 1, restarts: 1, startSweeps: 0, burnIn: 2000, samples: 801, lag: 10 }),
				),
		},
		[{ name: "npm lda", run: () => cpu(() => lda(texts, 4, 10, ["en"], alpha, beta, 1)) }],
	);
}
