import { useState } from "react";
import { useSession } from "../session/use-session.ts";

/** A choice of this person about one list, kept on this device. */
export function useStored<Value>(name: string, isValue: (value: unknown) => value is Value) {
	const { person } = useSession();
	const key = `kit.${name}.${person?.id ?? "visitor"}`;
	const [value, setValue] = useState<Value | undefined>(() => {
		try {
			const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
			return isValue(stored) ? stored : undefined;
		} catch {
			return undefined;
		}
	});
	const store = (next: Value | undefined): void => {
		setValue(next);
		if (next === undefined) localStorage.removeItem(key);
		else localStorage.setItem(key, JSON.stringify(next));
	};
	return [value, store] as const;
}

export const isTexts = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((item) => typeof item === "string");

export interface SavedView {
	name: string;
	view: string;
}

export const isViews = (value: unknown): value is SavedView[] =>
	Array.isArray(value) &&
	value.every((item) => typeof (item as SavedView)?.name === "string" && typeof (item as SavedView)?.view === "string");
