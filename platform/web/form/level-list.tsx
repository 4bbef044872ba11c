import { Input } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { Language } from "../i18n/languages.ts";
import { useName } from "../i18n/named.tsx";
import { useLanguage, useMessages } from "../i18n/use-messages.ts";
import { CloseIcon } from "../icons/icons.tsx";
import type { LocalName } from "../session/session.ts";
import { IconButton } from "../shell/icon-button.tsx";
import { formMessages } from "./form-messages.ts";
import { LevelInput } from "./level-input.tsx";
import styles from "./level-list.module.css";
import { type Choice, TypeAhead } from "./type-ahead.tsx";

interface LevelListProps<Item extends { name: LocalName; level: number }, Found extends Choice> {
	/** Name of the list in the form: its errors stand under it. */
	path: string;
	items: readonly Item[];
	keyOf: (item: Item) => string;
	onChange: (items: Item[]) => void;
	/** Of the form, by dotted path. */
	errors: Readonly<Record<string, unknown>>;
	/** Said while there are none. */
	none: string;
	/** Label and placeholder of the field in which one is found by typing. */
	add: string;
	addHow: string;
	search: (text: string, language: Language, signal: AbortSignal) => Promise<Found[]>;
	/** What is added of a thing that was found; things that are there already are not added again. */
	make: (found: Found) => Item;
	/** Beside an item, before the button that removes it. */
	beside?: (item: Item) => ReactNode;
}

/** Things with a level each, found by typing, as needs ask for them and courses and plans develop them. */
export function LevelList<Item extends { name: LocalName; level: number }, Found extends Choice>(
	props: LevelListProps<Item, Found>,
) {
	const { path, items, keyOf, onChange, errors, none, add, addHow, search, make, beside } = props;
	const t = useMessages(formMessages);
	const language = useLanguage();
	const name = useName();
	const [added, setAdded] = useState(0);
	/** The first error of an item, whichever of its members is refused. */
	const errorOf = (index: number): string | undefined => {
		const at = Object.keys(errors).find((key) => key.startsWith(`${path}.${index}.`));
		return at === undefined ? undefined : (errors[at] as string);
	};
	return (
		<>
			{items.length === 0 && <p className={styles.none}>{none}</p>}
			<ul className={styles.list}>
				{items.map((item, index) => {
					const label = name(item.name);
					return (
						<li key={keyOf(item)} className={styles.item}>
							<LevelInput
								label={label}
								value={item.level}
								data-path={`${path}.${index}.level`}
								error={errorOf(index)}
								onChange={(level) => onChange(items.map((one) => (one === item ? { ...one, level } : one)))}
							/>
							<span className={styles.beside}>
								{beside?.(item)}
								<IconButton
									label={t("remove", { name: label })}
									icon={<CloseIcon />}
									onClick={() => onChange(items.filter((one) => one !== item))}
								/>
							</span>
						</li>
					);
				})}
			</ul>
			{typeof errors[path] === "string" && <Input.Error>{errors[path]}</Input.Error>}
			<div className={styles.add}>
				<TypeAhead
					key={added}
					label={add}
					placeholder={addHow}
					value={null}
					data-path={path}
					search={(text, signal) => search(text, language, signal)}
					onChange={(found) => {
						if (!found || items.some((item) => keyOf(item) === found.id)) return;
						onChange([...items, make(found)]);
						setAdded(added + 1);
					}}
				/>
			</div>
		</>
	);
}
