/** Path of a Chromium for the browser tests; installed from Debian's packages where we may. */
export function ensureChromium(): string;
