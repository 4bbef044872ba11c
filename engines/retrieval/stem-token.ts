const irregular = new Map([
	["attorneys", "attorney"],
	["children", "child"],
	["men", "man"],
	["women", "woman"],
	["people", "person"],
	["analyses", "analysis"],
	["diesel", "diesel"],
	["aids", "aids"],
	["bus", "bus"],
	["buses", "bus"],
	["gas", "gas"],
	["lens", "lens"],
	["sales", "sales"],
	["series", "series"],
	["species", "species"],
	["news", "news"],
	["physics", "physics"],
	["mathematics", "mathematics"],
	["data", "data"],
	["media", "media"],
]);

/** Singular of an English word, by spelling alone: "analysts" → "analyst", "facilities" → "facility". */
export function singular(token: string): string {
	const known = irregular.get(token);
	if (known !== undefined) return known;
	if (token.length < 4 || !token.endsWith("s") || /(ss|us|is)$/.test(token)) return token;
	if (/[^aeiou]ies$/.test(token) && token.length > 4) return `${token.slice(0, -3)}y`;
	if (/(ches|shes|xes|zes|sses)$/.test(token)) return token.slice(0, -2);
	return token.slice(0, -1);
}

const suffixes = [
	"izations",
	"ization",
	"istrator",
	"istration",
	"istrative",
	"ational",
	"ations",
	"ation",
	"ators",
	"ator",
	"ative",
	"ments",
	"ment",
	"ances",
	"ance",
	"ence",
	"ical",
	"ions",
	"ings",
	"ing",
	"ion",
	"ist",
	"ian",
	"ors",
	"ers",
	"ive",
	"ant",
	"ent",
	"ary",
	"ery",
	"or",
	"er",
	"al",
	"ic",
	"ed",
	"y",
	"e",
];

/**
 * Root shared by words of one family: "accounting", "accountant" → "account"; "recruiter", "recruitment" → "recruit".
 * Deliberately coarse: roots are only weak evidence beside the singular form. At least four letters stay.
 */
export function rootOf(token: string): string {
	if (!/^[a-z]+$/.test(token)) return token;
	// Until nothing is left to strip, because endings are stacked: "engineering" → "engineer" → "engine" → "engin".
	let root = token;
	for (let next = stripSuffix(root); next !== root; next = stripSuffix(root)) root = next;
	return root;
}

function stripSuffix(token: string): string {
	if (token.length < 6) return token;
	for (const suffix of suffixes) {
		if (token.endsWith(suffix) && token.length - suffix.length >= 4) return token.slice(0, -suffix.length);
	}
	return token;
}
