import type { z } from "zod";
import type { workSeen } from "../../contract-assignments.ts";

interface Written {
	revision: number;
	writer: string | null;
}

/** Whether something is changed as it stands; what a tab wrote itself is no change by another, even if the answer was lost. */
export function wasSeen(written: Written | undefined, { revision, writer }: z.infer<typeof workSeen>): boolean {
	const now = written?.revision ?? 0;
	return revision === now || (writer !== undefined && written?.writer === writer && revision < now);
}
