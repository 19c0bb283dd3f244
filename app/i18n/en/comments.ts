import type { SameKeys } from "../same-keys";
import type { comments as th } from "../th/comments";

export const comments: SameKeys<typeof th> = {};
