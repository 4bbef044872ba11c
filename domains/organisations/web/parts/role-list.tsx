import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import type { Role } from "../../contract.ts";
import { roleWords } from "../role-words.ts";
import styles from "./role-list.module.css";

/** Roles in words, one beside the other. */
export function RoleList({ roles }: { roles: readonly Role[] }) {
	const r = useMessages(roleWords);
	return (
		<span className={styles.roles}>
			{roles.map((role) => (
				<Tag key={role}>{r(role)}</Tag>
			))}
		</span>
	);
}
