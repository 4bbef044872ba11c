import { uuidv7 } from "uuidv7";

/** Time-ordered id, made in the application because PostgreSQL 15 has no uuidv7(). */
export const newId = (): string => uuidv7();
