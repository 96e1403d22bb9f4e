import type { ChainFinding } from "@/lib/domain/chain/finding";

/** What was found, to an owner who has never heard of a hash. */
export const FINDING_WORDS: { readonly [Kind in ChainFinding["kind"]]: string } = {
  changed: "An entry was changed",
  gone: "An entry was deleted",
  moved: "An entry was given to another patient",
  unchained: "An entry was put in later, with an old time",
  "columns-gone": "Part of these entries can no longer be compared",
  "link-changed": "A link of the chain was changed",
  "link-missing": "A link of the chain was deleted",
  "head-differs": "The chain was made anew: a link kept outside the database says otherwise",
  "head-missing": "The chain ends before a link that was kept outside the database",
  "heads-altered": "The links kept outside the database were altered, or the server’s secret was changed",
  "heads-gone": "The links kept outside the database are gone",
  "heads-unread": "The links kept outside the database could not be read just now",
  "begun-elsewhere": "The chain was begun anew, and not by this server",
};
