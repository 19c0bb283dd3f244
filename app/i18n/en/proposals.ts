import type { SameKeys } from "../same-keys";
import type { proposals as th } from "../th/proposals";

export const proposals: SameKeys<typeof th> = {};
