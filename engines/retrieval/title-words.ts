/** Words of rank before a noun: they tell how senior a job is, not what it is. */
export const rankWords = new Set(
	(
		"senior junior deputy assistant associate lead principal chief supervising acting interim first second executive vice " +
		"head staff temporary bilingual certified licensed experienced entry advanced master managing general confidential " +
		"special administrative accountable summer seasonal agency city borough trainee provisional"
	).split(" "),
);

/** Rank words that are also a noun of their own at the end of a title ("Administrative Assistant", "Section Chief"). */
export const rankNouns = new Set("assistant associate chief lead head executive master trainee staff".split(" "));

/** Rank words that carry weight as a modifier too ("Administrative Assistant", "General Manager"). */
export const softRankWords = new Set(
	"administrative executive general confidential special staff managing certified chief".split(" "),
);

/** Nouns that name a position in any field; what they stand with decides the occupation. */
export const genericHeads = new Set(
	(
		"director manager chief head supervisor coordinator specialist analyst associate assistant officer advisor " +
		"administrator liaison consultant commissioner intern aide lead leader representative technician worker executive " +
		"expert member trainee staff facilitator superintendent president professional advocate fellow agent monitor " +
		"planner inspector investigator examiner reviewer evaluator engineer designer operator trainer instructor incharge " +
		"counsel attorney scientist researcher strategist partner support helper tester developer architect owner master"
	).split(" "),
);

/** Heads that say nothing without another word: such titles always go to review. */
export const vagueHeads = new Set(
	(
		"director manager chief head supervisor coordinator specialist associate assistant officer advisor administrator " +
		"liaison consultant intern aide lead leader representative technician worker executive expert member trainee staff " +
		"facilitator professional fellow agent monitor reviewer strategist partner support helper owner opportunity job"
	).split(" "),
);

/** First words of an organisational unit: the unit says where a job is, only faintly what it is. */
export const unitWords = new Set(
	(
		"bureau division office unit section department dept center centre branch team program institute borough bronx " +
		"brooklyn queens manhattan staten region district"
	).split(" "),
);

/** Words without meaning for the occupation. */
export const stopWords = new Set(
	(
		"of for to in on with at by from and or the a an as via per all other except including not new york nyc ny citywide " +
		"level only various multiple position positions opportunity job two three only i ii iii"
	).split(" "),
);

/** Words that begin a complement: "Director of Recruitment", "Engineer for Tunnel Design". */
export const prepositions = new Set("of for to in on with at by from".split(" "));

/** Role of a head noun; titles of one role can stand for each other ("Director, X" and "X Manager"). */
export const roleOfHead: ReadonlyMap<string, string> = new Map(
	Object.entries({
		director: "@manage",
		manager: "@manage",
		chief: "@manage",
		head: "@manage",
		commissioner: "@manage",
		superintendent: "@manage",
		administrator: "@manage",
		executive: "@manage",
		president: "@manage",
		leader: "@supervise",
		lead: "@supervise",
		supervisor: "@supervise",
		foreman: "@supervise",
		clerk: "@clerk",
		secretary: "@clerk",
		aide: "@aide",
		helper: "@aide",
		assistant: "@aide",
		mechanic: "@repair",
		repairer: "@repair",
		maintainer: "@repair",
		technician: "@technician",
		technologist: "@technician",
		inspector: "@inspect",
		examiner: "@inspect",
		investigator: "@inspect",
		auditor: "@inspect",
		trainer: "@teach",
		instructor: "@teach",
		educator: "@teach",
		teacher: "@teach",
		analyst: "@analyse",
		scientist: "@research",
		researcher: "@research",
	}),
);

/** Different words for the same thing; the right side stands in the index. */
export const synonyms: ReadonlyMap<string, string> = new Map(
	Object.entries({
		counsel: "attorney",
		lawyer: "attorney",
		doctor: "physician",
		custodial: "custodian",
		janitorial: "janitor",
		exterminator: "exterminator",
		cyber: "cybersecurity",
		infosec: "cybersecurity",
		hiring: "recruitment",
		personnel: "personnel",
		timekeeping: "timekeeper",
		mariner: "sailor",
		clercial: "clerical",
	}),
);
