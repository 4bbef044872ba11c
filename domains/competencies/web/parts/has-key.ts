/** Whether words exist for a key that came from the server. */
export const hasKey = (words: Readonly<Record<string, string>>, key: string): boolean => Object.hasOwn(words, key);
