/**
 * From evidence to attainment: the definition of the product, deterministic and without input or output. Screens and the
 * server read it; `server/ledger/attainment-sql.ts` says the same for many people at once and is tested against it.
 *
 * weight of an entry = assurance · 0.5^(age / half-life); level = Σ weight·level / Σ weight;
 * confidence = 1 − exp(−Σ weight).
 */
export const attainmentModel = {
	/** Shown wherever an attainment is; changes with any figure below. */
	version: "attainment/1",
	assurance: { "self-declared": 0.1, automatic: 0.5, graded: 0.8, joint: 1.2, certified: 1.5 },
	/** All that people say of themselves weighs at most this. */
	selfDeclaredAtMost: 0.3,
	/** Months after which an entry weighs half. */
	halfLifeMonths: { technology: 18, other: 36 },
	demonstrated: { confidence: 0.6 },
	partly: { confidence: 0.4, below: 1 },
} as const;

export const evidenceKinds = ["self-declared", "automatic", "graded", "joint", "certified"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const attainmentStates = ["none", "attempted", "partly", "demonstrated"] as const;
export type AttainmentState = (typeof attainmentStates)[number];

/** Seconds; a month is a twelfth of 365.25 days. */
export const halfLifeSeconds = (competencyKind: string): number =>
	(competencyKind === "technology" ? attainmentModel.halfLifeMonths.technology : attainmentModel.halfLifeMonths.other) *
	((365.25 * 86_400) / 12);

export interface CountedEvidence {
	kind: EvidenceKind;
	level: number;
	/** When it was shown. */
	at: Date;
	/** From when it stands in the ledger as what it says: a correction from its recording on. Default: `at`. */
	from?: Date;
	/** From when it counts no more, as a later entry corrects or withdraws it. */
	until?: Date | null;
	/** From when a certificate counts as graded. */
	expiresAt?: Date | null;
}

export interface Attainment {
	/** 0–5; null without evidence. */
	level: number | null;
	/** 0–1. */
	confidence: number;
	weight: number;
	/** Entries that count. */
	entries: number;
}

/** Weight of one entry at an instant, before the limit on what people say of themselves. */
export function weightAt({ kind, at, expiresAt }: CountedEvidence, asOf: Date, halfLife: number): number {
	const expired = kind === "certified" && expiresAt && asOf >= expiresAt;
	const age = (asOf.getTime() - at.getTime()) / 1000;
	return attainmentModel.assurance[expired ? "graded" : kind] * 0.5 ** (age / halfLife);
}

/** What counts at an instant: neither what is shown later nor what was corrected or withdrawn until then. */
export const countsAt = ({ at, from = at, until }: CountedEvidence, asOf: Date): boolean =>
	at <= asOf && from <= asOf && !(until && until <= asOf);

/**
 * The attainment in one competency as of an instant.
 * @param halfLife in seconds (`halfLifeSeconds`)
 */
export function attainmentAt(evidence: readonly CountedEvidence[], asOf: Date, halfLife: number): Attainment {
	const counted = evidence.filter((entry) => countsAt(entry, asOf));
	const weights = counted.map((entry) => weightAt(entry, asOf, halfLife));
	const declared = counted.reduce((sum, { kind }, i) => sum + (kind === "self-declared" ? weights[i]! : 0), 0);
	const share = Math.min(1, attainmentModel.selfDeclaredAtMost / declared);
	let weight = 0;
	let weighted = 0;
	for (const [i, { kind, level }] of counted.entries()) {
		const one = weights[i]! * (kind === "self-declared" ? share : 1);
		weight += one;
		weighted += one * level;
	}
	return {
		level: weight > 0 ? weighted / weight : null,
		confidence: 1 - Math.exp(-weight),
		weight,
		entries: counted.length,
	};
}

/** Sums of equal levels may miss them by the last digits of a floating-point number. */
const NEARLY = 1e-9;

/** Whether a level that is asked for is shown. */
export function stateOf({ level, confidence, entries }: Omit<Attainment, "weight">, target: number): AttainmentState {
	if (entries === 0 || level === null) return "none";
	const { demonstrated, partly } = attainmentModel;
	if (confidence >= demonstrated.confidence - NEARLY && level >= target - NEARLY) return "demonstrated";
	if (confidence >= partly.confidence - NEARLY && level >= target - partly.below - NEARLY) return "partly";
	return "attempted";
}

/** A mark in the points of its own scale, and from how many points on each level is shown: never linear by itself. */
export interface MarkScale {
	max: number;
	bands: readonly { from: number; level: number }[];
}

/** The level of a mark: that of the highest band it reaches, 0 below all of them. */
export function levelOfMark(score: number, { bands }: MarkScale): number {
	const reached = bands.filter(({ from }) => score >= from);
	return reached.reduce((best, band) => (band.from >= best.from ? band : best), { from: -Infinity, level: 0 }).level;
}
