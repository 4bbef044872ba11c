import type { Session } from "../session/session.ts";

const MB = 1_048_576;

/** How many bytes one file may have: what the server says it takes, or less where a form asks for less. */
export const largestUpload = ({ maxUploadMb }: Pick<Session, "maxUploadMb">, most = Number.POSITIVE_INFINITY): number =>
	Math.min(most, maxUploadMb * MB);

/** To how many MB a server's limit has to be raised for a file; null: it fits. */
export const limitNeeded = ({ maxUploadMb }: Pick<Session, "maxUploadMb">, bytes: number): number | null =>
	bytes > maxUploadMb * MB ? Math.ceil(bytes / MB) : null;
