import type { SameKeys } from "../same-keys";
import type { agencies as th } from "../th/agencies";

export const agencies: SameKeys<typeof th> = {};
