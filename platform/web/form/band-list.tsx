import { Button, Input, TextInput } from "@mantine/core";
import { CloseIcon } from "../icons/icons.tsx";
import { IconButton } from "../shell/icon-button.tsx";
import styles from "./band-list.module.css";

export interface Band {
	from: string;
	level: string;
}

interface BandListProps {
	/** Mantine's form, whose `bands` these are. */
	form: {
		values: { bands: Band[] };
		errors: Record<string, React.ReactNode>;
		getInputProps: (path: string) => object;
		insertListItem: (path: string, item: unknown) => void;
		removeListItem: (path: string, index: number) => void;
	};
	/** Path of the bands in what is sent, by which the server names their errors. */
	path: string;
	words: { from: string; add: string; level: (from: string) => string; remove: (from: string) => string };
	/** Of how many bands at most. */
	most: number;
}

/** From where on which level begins: one line a band, at least one. */
export function BandList({ form, path, words, most }: BandListProps) {
	const { bands } = form.values;
	const field = (name: string) => ({
		inputMode: "decimal" as const,
		...form.getInputProps(`bands.${name}`),
		error: form.errors[`${path}.${name}`],
		"data-path": `${path}.${name}`,
	});
	return (
		<div>
			<ul className={styles.bands}>
				{bands.map((band, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: bands are their places
					<li key={index}>
						<TextInput label={words.from} {...field(`${index}.from`)} />
						<TextInput label={words.level(band.from)} {...field(`${index}.level`)} />
						{bands.length > 1 && (
							<IconButton
								label={words.remove(band.from)}
								icon={<CloseIcon />}
								onClick={() => form.removeListItem("bands", index)}
							/>
						)}
					</li>
				))}
			</ul>
			{form.errors[path] && <Input.Error>{form.errors[path]}</Input.Error>}
			{bands.length < most && (
				<Button
					variant="default"
					size="compact-sm"
					mt="sm"
					onClick={() => form.insertListItem("bands", { from: "", level: "" })}
				>
					{words.add}
				</Button>
			)}
		</div>
	);
}
