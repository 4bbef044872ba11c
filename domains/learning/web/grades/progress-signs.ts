/** How a sign of the progress matrix is drawn and read out; `contract-progress.ts` says what signs there are. */

export type SignWord = "none" | "begun" | "done" | "begunScored" | "doneScored";

interface Sign {
	text: string;
	tone: string | undefined;
	/** Per cent of the ground that is filled. */
	fill: number | undefined;
	word: SignWord;
	tenth: number | null;
}

export function signOf(sign: string): Sign {
	if (sign === "d") return { text: "✓", tone: "done", fill: undefined, word: "done", tenth: null };
	if (sign === "s") return { text: "◐", tone: "begun", fill: undefined, word: "begun", tenth: null };
	if (sign === "." || sign === "") return { text: "", tone: undefined, fill: undefined, word: "none", tenth: null };
	const done = sign >= "0" && sign <= "9";
	const tenth = sign.charCodeAt(0) - (done ? 48 : 97);
	const word = done ? "doneScored" : "begunScored";
	return { text: done ? String(tenth) : `◐ ${tenth}`, tone: "score", fill: 10 * tenth + 10, word, tenth };
}
