/** What staff do when a page of theirs goes on failing. */
export const STAFF_HELP =
  "If it keeps happening, tell whoever runs the server. Until it works, go by phone and on paper.";
