import { Checkbox } from "@mantine/core";
import type { ReactNode } from "react";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { Role } from "../../contract.ts";
import { roleWords } from "../role-words.ts";
import { words } from "../words.ts";
import styles from "./role-choice.module.css";
import { roleHints } from "./role-hints.ts";

interface RoleChoiceProps {
	value: readonly Role[];
	onChange: (roles: Role[]) => void;
	/** Roles that this person may give and take. */
	grantable: readonly Role[];
	/** Roles held already: those that may not be touched are shown and kept. */
	held?: readonly Role[];
	error?: ReactNode;
}

/** Roles to tick, each with what it is for. */
export function RoleChoice({ value, onChange, grantable, held = [], error }: RoleChoiceProps) {
	const w = useMessages(words);
	const r = useMessages(roleWords);
	const hints = useMessages(roleHints);
	const offered = [...new Set([...held, ...grantable])];
	return (
		<Checkbox.Group
			label={w("roles")}
			error={error}
			value={[...value]}
			onChange={(chosen) => onChange(chosen as Role[])}
			data-path="roles"
		>
			<div className={styles.roles}>
				{offered.map((role) => (
					<Checkbox
						key={role}
						value={role}
						label={r(role)}
						description={hints(role)}
						disabled={!grantable.includes(role)}
					/>
				))}
			</div>
		</Checkbox.Group>
	);
}
