/**
 * Index terms of a run of Chinese characters: all character bigrams, a lone character as itself, and the words of the
 * caller's segmenter. The last bigram is the head noun of a Chinese title ("数据分析师" → 析师) and weighs a little more.
 */
export function chineseTerms(run: string, segment?: (text: string) => string[]): { term: string; weight: number }[] {
	const characters = [...run];
	if (characters.length === 1) return [{ term: run, weight: 1 }];
	const terms = new Map<string, number>();
	for (let position = 0; position + 1 < characters.length; position++) {
		const isLast = position + 2 === characters.length;
		terms.set(`${characters[position]}${characters[position + 1]}`, isLast ? 1.2 : 1);
	}
	for (const word of segment?.(run) ?? []) {
		if ([...word].length > 2) terms.set(word, 1);
	}
	return [...terms].map(([term, weight]) => ({ term, weight }));
}
