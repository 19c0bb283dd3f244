import type { SameKeys } from "../same-keys";
import type { commitments as th } from "../th/commitments";

export const commitments: SameKeys<typeof th> = {};
