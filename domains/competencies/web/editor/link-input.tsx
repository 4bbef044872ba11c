import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { searchCompetencies } from "../calls.ts";
import { messages } from "./competency-form.messages.ts";
import type { LinkedCompetency } from "./competency-values.ts";
import styles from "./editor.module.css";

interface LinkInputProps {
	label: string;
	value: readonly LinkedCompetency[];
	onChange: (value: LinkedCompetency[]) => void;
	/** Not offered: the competency itself. */
	self?: string | undefined;
	error?: string | undefined;
	"data-path"?: string;
}

/** Several competencies, found by name in every framework that one may read. */
export function LinkInput({ label, value, onChange, self, error, ...field }: LinkInputProps) {
	const t = useMessages(messages);
	const name = useName();
	return (
		<div className={styles.field}>
			<TypeAhead
				{...field}
				label={label}
				value={null}
				error={error}
				onChange={(item) => item && onChange([...value, { id: item.id, label: item.label }])}
				search={async (q, signal) => {
					if (q.trim() === "") return [];
					const { items } = await searchCompetencies({ q, limit: 12 }, signal);
					return items
						.filter(({ id }) => id !== self && !value.some((one) => one.id === id))
						.map((one) => ({ id: one.id, label: name(one.name), hint: name(one.framework) }));
				}}
			/>
			{value.length > 0 && (
				<ul className={styles.chosen}>
					{value.map((one) => (
						<li key={one.id}>
							{one.label}
							<IconButton
								label={t("remove", { name: one.label })}
								icon={<CloseIcon />}
								onClick={() => onChange(value.filter(({ id }) => id !== one.id))}
							/>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
