/** How a cell is read, and what must be in it. */
export interface Cell<T> {
	rule: string;
	/** undefined: it breaks the rule. */
	read(text: string): T | undefined;
	/** The column may be missing altogether. */
	optionalColumn?: boolean;
}

export const whole = (least: number, most: number): Cell<number> => ({
	rule: `must be a whole number from ${least} to ${most}`,
	read(text) {
		const value = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
		return value >= least && value <= most ? value : undefined;
	},
});

export const decimal = (least: number, most: number): Cell<number> => ({
	rule: `must be a number from ${least} to ${most}`,
	read(text) {
		const value = /^\d{1,6}(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
		return value >= least && value <= most ? value : undefined;
	},
});

export const matching = (form: RegExp, rule: string): Cell<string> => ({
	rule: `must be ${rule}`,
	read: (text) => (form.test(text) ? text : undefined),
});

export const oneOf = <T extends string>(...values: readonly T[]): Cell<T> => ({
	rule: `must be one of ${values.join(", ")}`,
	read: (text) => values.find((value) => value === text),
});

/** Nothing, or the question mark by which the publisher says that something is not known. */
export const orNothing = <T>(cell: Cell<T>): Cell<T | null> => ({
	rule: `${cell.rule}, or nothing`,
	read: (text) => (text === "" || text === "?" ? null : cell.read(text)),
});

export const orNoColumn = <T>(cell: Cell<T>): Cell<T | null> => ({ ...orNothing(cell), optionalColumn: true });
