/** What a reader asked for of a file of that many bytes; both ends count. */
export type ByteRange =
  | { readonly kind: "whole" }
  | { readonly kind: "part"; readonly first: number; readonly last: number }
  | { readonly kind: "beyond" };

const ONE_RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/;

/** Reads a Range header. Several ranges, other units and nonsense give the whole file, as RFC 9110 allows. */
export function byteRange(header: string | null, total: number): ByteRange {
  const [, from = "", to = ""] = ONE_RANGE.exec(header ?? "") ?? [];
  if (from !== "") return fromTo(Number(from), to === "" ? total - 1 : Number(to), total);
  if (to === "") return { kind: "whole" };
  const many = Math.min(Number(to), total);
  return many === 0 ? { kind: "beyond" } : { kind: "part", first: total - many, last: total - 1 };
}

function fromTo(first: number, last: number, total: number): ByteRange {
  if (first >= total) return { kind: "beyond" };
  return last < first ? { kind: "whole" } : { kind: "part", first, last: Math.min(last, total - 1) };
}
