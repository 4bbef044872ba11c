export type Student = { id: number; choices: Position[]; next: number; position: Position | null };
export type Position = { id: number; capacity: number; rank: Map<Student, number>; held: Student[] };

/**
 * Deferred acceptance as one writes it with objects: a Map of ranks a position, an array of those held, a stack of free
 * students. The peer of `stableMatching`; ranks are all different.
 */
export function objectMatching(students: readonly Student[]): void {
	const free = [...students];
	while (free.length > 0) {
		const student = free.pop()!;
		const position = student.choices[student.next++];
		if (!position) continue;
		student.position = position;
		position.held.push(student);
		if (position.held.length > position.capacity) {
			position.held.sort((a, b) => position.rank.get(a)! - position.rank.get(b)!);
			const rejected = position.held.pop()!;
			rejected.position = null;
			free.push(rejected);
		}
	}
}

/** Students and positions as objects; the rank of a student at a position is by falling priority. */
export function toObjects(lists: {
	start: Int32Array;
	choice: Int32Array;
	capacity: Int32Array;
	priority: Float64Array;
}): Student[] {
	const positions = Array.from(
		lists.capacity,
		(capacity, id): Position => ({ id, capacity, rank: new Map(), held: [] }),
	);
	const applicants: { student: Student; priority: number }[][] = positions.map(() => []);
	const students = Array.from({ length: lists.start.length - 1 }, (_, id): Student => {
		const student: Student = { id, choices: [], next: 0, position: null };
		for (let k = lists.start[id]!; k < lists.start[id + 1]!; k++) {
			const position = lists.choice[k]!;
			student.choices.push(positions[position]!);
			applicants[position]!.push({ student, priority: lists.priority[k]! });
		}
		return student;
	});
	for (const [j, position] of positions.entries()) {
		applicants[j]!.sort((a, b) => b.priority - a.priority);
		for (const [rank, { student }] of applicants[j]!.entries()) position.rank.set(student, rank);
	}
	return students;
}
