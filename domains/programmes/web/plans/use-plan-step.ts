import { useQueryClient } from "@tanstack/react-query";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { toast } from "#platform/web/values/toast.ts";

/** A change of a plan outside a form: afterwards the plans are asked for again; a refusal is said. */
export function usePlanStep() {
	const client = useQueryClient();
	const said = useProblemText();
	return async (work: () => Promise<unknown>): Promise<void> => {
		try {
			await work();
		} catch (refusal) {
			toast(said(refusal), "act");
		}
		await client.invalidateQueries({ queryKey: ["plans"] });
	};
}
