/** Level of O*NET's scale (0–7) on the platform's (0–5), one decimal. */
export const levelFromOnet = (value: number): number => Math.round((value * 50) / 7) / 10;
