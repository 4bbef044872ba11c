/**
 * From the points of a quiz to a level, the rule of the product: of what an attempt asked about a competency, 85 % and
 * more show the level that the course version declares, 70 % one below, 60 % two below, less shows none (0). A quiz never
 * shows more than its course declares, and never more than somebody did at once: it is evidence of the kind `automatic`.
 */
const BANDS = [
	{ from: 85, below: 0 },
	{ from: 70, below: 1 },
	{ from: 60, below: 2 },
] as const;

/** The scale of such a mark, in per cent. @param declared level of the course version, 0–5 */
export const quizScale = (declared: number) => ({
	max: 100,
	bands: BANDS.map(({ from, below }) => ({ from, level: Math.max(0, Math.round(10 * (declared - below)) / 10) })),
});
