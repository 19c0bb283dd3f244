import type { SameKeys } from "../same-keys";
import type { stages as th } from "../th/stages";

export const stages: SameKeys<typeof th> = {};
