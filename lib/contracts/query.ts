/** What stands after "?" in an address; a name that stands twice is a list. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;
