import "server-only";

/** Names a stored file: the clinic's id and its own, never anything a person typed. */
export type FileKey = { readonly clinicId: string; readonly fileId: string };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (text: string): boolean => UUID.test(text);

/** A file written piece by piece. It is there once it is closed; abandoned, nothing of it stays. */
export type GrowingFile = {
  readonly write: (piece: Uint8Array) => Promise<void>;
  /** Answers its size. */
  readonly close: () => Promise<number>;
  readonly abandon: () => Promise<void>;
};

/** Where files lie. Each keeps to the ids it is given; who may see a file is decided before. */
export type FileStore = {
  /** What a clinic's folder holds that was last written before a moment: ids, and what a write that broke off left behind. */
  readonly list: (clinicId: string, before: Date) => Promise<readonly string[]>;
  readonly write: (key: FileKey, content: Uint8Array) => Promise<void>;
  readonly has: (key: FileKey) => Promise<boolean>;
  /** The bytes from `first` to `last`, both included. */
  readonly read: (key: FileKey, first: number, last: number) => ReadableStream<Uint8Array>;
  readonly remove: (key: FileKey) => Promise<void>;
  readonly grow: (key: FileKey) => Promise<GrowingFile>;
};
