import type { SameKeys } from "../same-keys";
import type { moderation as th } from "../th/moderation";

export const moderation: SameKeys<typeof th> = {};
