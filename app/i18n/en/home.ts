import type { SameKeys } from "../same-keys";
import type { home as th } from "../th/home";

export const home: SameKeys<typeof th> = {};
