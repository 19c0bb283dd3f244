/** The shape of a catalogue with any texts: a translation that misses a key or adds one does not compile. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
