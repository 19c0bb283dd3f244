import type { SameKeys } from "../same-keys";
import type { programme as th } from "../th/programme";

export const programme: SameKeys<typeof th> = {};
