import type { SameKeys } from "../same-keys";
import type { challenges as th } from "../th/challenges";

export const challenges: SameKeys<typeof th> = {};
