/** Says how far something is, at every tenth of it. */
export function sayTenths(say: (line: string) => void, what: string, total: number): (done: number) => void {
	let said = 0;
	return (done) => {
		const tenth = Math.floor((10 * done) / total);
		if (tenth > said) say(`  ${what}: ${done} of ${total}`);
		said = Math.max(tenth, said);
	};
}
