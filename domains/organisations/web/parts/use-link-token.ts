import { useState } from "react";

/** The one-time part of a link from an e-mail: it stands behind `#`, so that it reaches no server's log. */
export function useLinkToken(): string | null {
	const [token] = useState(() => window.location.hash.slice(1));
	return /^[\w-]{20,100}$/.test(token) ? token : null;
}
