/** A question's page posts this where all is answered already, and only this answer is changed. */
export const CHANGE_FIELD = "change";

/** What the row of an answer is called in the list of all. */
export const answerAnchor = (id: string): string => `answer-${id}`;

/** The list of all answers: at the changed row for whoever came from there, else at its top. */
export const backAtAnswer = (list: string, id: string, isChange: boolean): string =>
  isChange ? `${list}#${answerAnchor(id)}` : list;
