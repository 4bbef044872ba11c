import { useQueryClient } from "@tanstack/react-query";
import { toast } from "../values/toast.ts";

/**
 * One step that changes something on the server: afterwards everything under `keys` is asked for again and the words
 * are shown. A refusal is thrown on to the dialog that asked.
 */
export function useStep(...keys: readonly string[]) {
	const client = useQueryClient();
	return async <Answer>(work: () => Promise<Answer>, said?: (answer: Answer) => string): Promise<Answer> => {
		const answer = await work();
		await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
		if (said) toast(said(answer));
		return answer;
	};
}
