/** A term of a plan as schools write it, by the school year that begins in autumn: "2027-1", a spring, is "2026-2027-2". */
export function schoolTerm(term: string): string {
	const [year = 0, half] = term.split("-").map(Number);
	return half === 1 ? `${year - 1}-${year}-2` : `${year}-${year + 1}-1`;
}
