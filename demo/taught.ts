/** Who answers for a sample course, writes and teaches it, and who learns it: keys of `people.ts`. */
export interface Taught {
	/** Its file in `data/courses`. */
	file: string;
	/** Begins, publishes and offers it: the course is of their organisation. */
	head: string;
	author: string | null;
	teachers: readonly string[];
	mentors: readonly string[];
	/** Learners of this term; null: it begins only with the next one. */
	now: { learners: readonly string[]; far: number } | null;
	/** The turn of this term's sessions (sessions.ts), which the first teacher leads; without one there are none. */
	sessions?: number;
	/** Learners who have a seat next term. */
	next: readonly string[];
}

/** Learners of the two classes (learners.ts) from one to another; the student of the tour is in the first class. */
export const first = (from: number, to: number): string[] =>
	Array.from({ length: to - from }, (_, index) => `learner-1-${from + index}`);
const second = (from: number, to: number): string[] =>
	Array.from({ length: to - from }, (_, index) => `learner-2-${from + index}`);

/** The courses that the region began with. */
export const firstCourses: readonly Taught[] = [
	{
		file: "data-analysis",
		head: "programme-head",
		author: "teacher",
		teachers: ["teacher"],
		mentors: [],
		now: { learners: ["student", ...first(1, 18)], far: 0.6 },
		sessions: 0,
		next: second(0, 18),
	},
	{
		file: "industrial-internet",
		head: "programme-head",
		author: "teacher",
		teachers: ["teacher"],
		mentors: ["mentor"],
		now: { learners: ["student", ...first(1, 18)], far: 0.5 },
		sessions: 1,
		next: second(0, 9),
	},
	{
		file: "digital-accounting",
		head: "university-coordinator",
		author: null,
		teachers: ["teacher"],
		mentors: ["mentor"],
		now: { learners: ["student", ...second(0, 12)], far: 0.4 },
		sessions: 2,
		next: second(12, 18),
	},
];

/** The courses that followed, by organisations together, for what the region is short of. */
export const moreCourses: readonly Taught[] = [
	{
		file: "data-acquisition",
		head: "programme-head",
		author: "teacher",
		teachers: ["teacher"],
		mentors: ["mentor", "cloud-mentor"],
		now: { learners: ["student", ...first(1, 14)], far: 0.6 },
		next: first(14, 18),
	},
	{
		file: "database-design",
		head: "programme-head",
		author: "teacher",
		teachers: ["teacher"],
		mentors: ["cloud-mentor"],
		now: { learners: second(0, 16), far: 0.5 },
		next: first(1, 16),
	},
	{
		file: "quality-statistics",
		head: "university-coordinator",
		author: "university-teacher",
		teachers: ["university-teacher"],
		mentors: ["mentor"],
		now: { learners: first(3, 15), far: 0.7 },
		sessions: 3,
		next: second(0, 8),
	},
	{
		file: "machine-vision",
		head: "university-coordinator",
		author: "university-teacher",
		teachers: ["university-teacher"],
		mentors: ["mentor"],
		now: null,
		next: first(1, 9),
	},
	{
		file: "machine-safety",
		head: "enterprise-coordinator",
		author: "mentor",
		teachers: ["teacher"],
		mentors: ["mentor", "site-mentor"],
		now: { learners: [...first(1, 5), ...second(10, 18)], far: 0.5 },
		next: second(0, 10),
	},
	{
		file: "education-data",
		head: "programme-head",
		author: "teacher",
		teachers: ["teacher"],
		mentors: ["cloud-mentor"],
		now: null,
		next: ["student", ...first(1, 12)],
	},
	{
		file: "logistics-scheduling",
		head: "programme-head",
		author: null,
		teachers: ["programme-head"],
		mentors: ["logistics-mentor"],
		now: { learners: second(4, 14), far: 0.4 },
		sessions: 4,
		next: second(14, 18),
	},
	{
		file: "cross-border-data",
		head: "university-coordinator",
		author: "university-teacher",
		teachers: ["university-teacher"],
		mentors: ["logistics-mentor", "site-mentor"],
		now: null,
		next: second(0, 7),
	},
	{
		file: "finance-robots",
		head: "university-coordinator",
		author: null,
		teachers: ["university-teacher"],
		mentors: ["mentor"],
		now: null,
		next: second(5, 14),
	},
];
