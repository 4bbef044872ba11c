import { z } from "zod";

/** 0 is no level that a course could lead to, or ask for. */
export const developedLevel = z.number().min(0.1).max(5).multipleOf(0.1);
