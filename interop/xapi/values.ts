import { bad } from "./xapi-error.ts";

/**
 * Checks one value found at a path such as `statement.actor.mbox`. Throws XapiError 400 naming path and rule. Paths are
 * dear: with UNNAMED none is made, and what the error names is not to be shown.
 */
export type Check = (value: unknown, at: string) => void;
export const UNNAMED = "";
export const inside = (at: string, member: string): string => at && `${at}.${member}`;
export const among = (at: string, place: number): string => at && `${at}[${place}]`;
const under = (at: string, key: string): string => at && `${at}["${key}"]`;

const refuse = (at: string, rule: string): never => {
	throw bad(`${at} ${rule}.`);
};

const matching =
	(test: (text: string) => boolean, rule: string): Check =>
	(value, at) => {
		if (typeof value !== "string" || !test(value)) refuse(at, rule);
	};

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
/** Scheme and something after it, nothing that RFC 3987 forbids. */
const IRI = /^[a-z][a-z\d+.-]*:[^\s\0<>"{}|\\^`]{1,1000}$/i;
/** Well-formed by RFC 5646, 2.1: subtags of 1–8 letters or digits; grandfathered tags among them. */
const LANGUAGE =
	/^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$|^x(?:-[a-z\d]{1,8})+$|^i-[a-z]{3,8}$/i;
/** ISO 8601 as RFC 3339 narrows it; a zone is optional in 1.0.3 and −00:00, which says it is unknown, is refused. */
const TIMESTAMP = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const DURATION =
	/^P(?:\d+(?:\.\d+)?W|(?=.)(?:\d+(?:\.\d+)?Y)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?D)?(?:T(?=\d)(?:\d+(?:\.\d+)?H)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?S)?)?)$/;
/** RFC 2046: type and subtype, then parameters. */
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(\s*;\s*[\w!#$&^.+-]+=("[^"]*"|[^\s;"][^\s;]*))*$/;
const MAILTO = /^mailto:[^\s@<>]+@[^\s@<>]+$/i;

const FIRST = Date.parse("0001-01-01T00:00:00Z");
const LAST = Date.parse("9999-12-31T23:59:59.999Z");

export const isUuid = (text: string): boolean => UUID.test(text);
export const isLanguage = (text: string): boolean => LANGUAGE.test(text);

/** Whether the text is a timestamp that names a moment which exists. */
export function isTimestamp(text: string): boolean {
	const found = TIMESTAMP.exec(text);
	if (!found) return false;
	const [, year, month, day, hour, minute, second, zone] = found;
	if (zone && /^-00(:?00)?$/.test(zone)) return false;
	const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
	if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > days) return false;
	if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return false;
	// Years that both sides can write; an offset that does not exist is no number and fails as well.
	const at = momentOf(text);
	return at >= FIRST && at <= LAST;
}

/** Milliseconds since 1970 of a checked timestamp; without zone it is UTC. */
export function momentOf(text: string): number {
	const zoned = /(Z|[+-]\d{2}(:?\d{2})?)$/i.test(text.slice(10)) ? text : `${text}Z`;
	const colon = zoned
		.replace(/([+-]\d{2})$/, "$1:00")
		.replace(/([+-]\d{2})(\d{2})$/, "$1:$2")
		.replace(" ", "T");
	return Date.parse(colon.replace(/:60(?=[.Z+-]|$)/i, ":59"));
}

export const string: Check = matching(() => true, "must be text");
export const boolean: Check = (value, at) => {
	if (typeof value !== "boolean") refuse(at, "must be true or false");
};
export const number: Check = (value, at) => {
	if (typeof value !== "number" || !Number.isFinite(value)) refuse(at, "must be a number");
};
export const length: Check = (value, at) => {
	if (!Number.isSafeInteger(value) || (value as number) < 0) refuse(at, "must be a whole number of bytes");
};
export const uuid = matching(isUuid, "must be a UUID (RFC 4122)");
export const iri = matching((text) => IRI.test(text), "must be an IRI with a scheme (RFC 3987)");
export const language = matching(isLanguage, "must be a language tag (RFC 5646)");
export const timestamp = matching(isTimestamp, "must be a timestamp (ISO 8601, RFC 3339; not -00:00)");
export const duration = matching((text) => DURATION.test(text), "must be a duration (ISO 8601)");
export const mediaType = matching((text) => MEDIA_TYPE.test(text), "must be a media type (RFC 2046)");
export const mailto = matching((text) => MAILTO.test(text), "must be a mailto IRI with one address");
export const sha1 = matching((text) => /^[\da-f]{40}$/i.test(text), "must be a SHA-1 in hexadecimal digits");
export const sha2 = matching((text) => /^[\da-f]{56,128}$/i.test(text), "must be a SHA-2 in hexadecimal digits");

export const oneOf = (...allowed: readonly string[]): Check =>
	matching((text) => allowed.includes(text), `must be one of ${allowed.join(", ")}`);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** Members by their check; those in `required` must be there, others than the named must not (part 2, 2.2). */
export const members =
	(checks: Readonly<Record<string, Check>>, required: readonly string[] = []): Check =>
	(value, at) => {
		if (!isRecord(value)) return refuse(at, "must be an object");
		for (const name of required) if (!Object.hasOwn(value, name)) refuse(at, `must have ${name}`);
		// Parsed JSON inherits nothing that would come along here.
		for (const name in value) {
			const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
			if (!check) return refuse(at, `must not have ${name}`);
			check(value[name], inside(at, name));
		}
	};

export const listOf =
	(check: Check, least = 0): Check =>
	(value, at) => {
		if (!Array.isArray(value)) return refuse(at, "must be a list");
		if (value.length < least) refuse(at, `must have at least ${least} members`);
		value.forEach((one, i) => {
			check(one, among(at, i));
		});
	};

/** Part 2, 4.2: tags to texts. */
export const languageMap: Check = (value, at) => {
	if (!isRecord(value)) return refuse(at, "must be a language map");
	for (const tag in value) {
		if (!isLanguage(tag)) refuse(under(at, tag), "must be a language tag (RFC 5646)");
		string(value[tag], under(at, tag));
	}
};

/** Part 2, 4.1: IRIs to anything, the one place where null is allowed. */
export const extensions: Check = (value, at) => {
	if (!isRecord(value)) return refuse(at, "must be an object of extensions");
	for (const key of Object.keys(value)) iri(key, under(at, key));
};
