import { addNamespace } from "./i18n.ts";

/**
 * The words of one screen in both languages, typed so that a translation that is missing, superfluous or uses other
 * parameters does not compile.
 *
 * Plurals follow i18next: English writes `rows_one` and `rows_other`, Chinese `rows_other` alone, and the screen asks
 * for `rows` with `{ count }`. A text that ends in `_one` or `_other` is always a plural form.
 */
export interface Messages<En extends Texts = Texts> {
	readonly namespace: string;
	readonly en: En;
	readonly zh: Readonly<Record<string, string>>;
}

export type Texts = Readonly<Record<string, string>>;

/** The keys that a screen may ask for: plural forms are folded into their stem. */
export type KeyOf<En extends Texts> = Stem<Extract<keyof En, string>>;

/** The names between double braces in a text, as a union. */
export type Placeholders<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
	? Trim<Name> | Placeholders<Rest>
	: never;

/** What has to be given with a key: all placeholders of all its forms, and `count` for a plural. */
export type ParametersOf<En extends Texts, Key extends KeyOf<En>> =
	| Placeholders<En[Extract<keyof En, Key | `${Key}_one` | `${Key}_other`>]>
	| (`${Key}_other` extends keyof En ? "count" : never);

type Stem<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
type Trim<Text extends string> = Text extends ` ${infer Rest}` | `${infer Rest} ` ? Trim<Rest> : Text;

/** Chinese has one plural form; every other key has to be there. */
type ChineseKeys<En extends Texts> = Exclude<Extract<keyof En, string>, `${string}_one`>;

type Translated<En extends Texts, Zh extends Texts> = {
	readonly [Key in ChineseKeys<En>]: Key extends keyof Zh
		? [Placeholders<Zh[Key]>] extends [AllPlaceholders<En, Key>]
			? Zh[Key]
			: { readonly unknownParameter: Exclude<Placeholders<Zh[Key]>, AllPlaceholders<En, Key>> }
		: string;
} & { readonly [Key in Exclude<keyof Zh, ChineseKeys<En>>]: never };

type AllPlaceholders<En extends Texts, Key extends string> = Key extends keyof En
	? Placeholders<En[Extract<keyof En, Key | `${Stem<Key>}_one`>]> | (Key extends `${string}_other` ? "count" : never)
	: never;

let defined = 0;

/** Declares the words of a screen. Called once at module level; the words load with the screen's own chunk. */
export function defineMessages<const En extends Texts, const Zh extends Texts>(words: {
	en: En;
	zh: Zh & Translated<En, Zh>;
}): Messages<En> {
	defined += 1;
	const namespace = `m${defined}`;
	addNamespace(namespace, words.en, words.zh);
	return { namespace, en: words.en, zh: words.zh };
}

/** A text that is named now and put into words when it is shown: titles of pages, labels of navigation. */
export interface TextRef {
	readonly namespace: string;
	readonly key: string;
	readonly values?: Readonly<Record<string, string | number>>;
}

/** Names one text of `messages`, for places that are declared outside of a component. */
export function textRef<En extends Texts, Key extends KeyOf<En>>(
	messages: Messages<En>,
	key: Key,
	...values: [ParametersOf<En, Key>] extends [never] ? [] : [Record<ParametersOf<En, Key>, string | number>]
): TextRef {
	return { namespace: messages.namespace, key, values: values[0] };
}
