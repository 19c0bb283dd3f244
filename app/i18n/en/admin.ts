import type { SameKeys } from "../same-keys";
import type { admin as th } from "../th/admin";

export const admin: SameKeys<typeof th> = {};
