import type { SameKeys } from "../same-keys";
import type { search as th } from "../th/search";

export const search: SameKeys<typeof th> = {};
