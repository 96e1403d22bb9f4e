import "server-only";

/**
 * A place in a session is an item of its version, or a swap that stands for one. Both have ids, and a page names either.
 * These read which is meant by a parameter; $1 is the clinic and $2 the session.
 */
const SWAP = (place: string) =>
  `FROM item_swap w WHERE w.clinic_id = $1::uuid AND w.session_id = $2::uuid AND w.id = ${place}::uuid`;
export const swapOf = (place: string) => `(SELECT w.id ${SWAP(place)})`;
export const itemOf = (place: string) => `coalesce((SELECT w.item_id ${SWAP(place)}), ${place}::uuid)`;

/** Every place of a session `s`, in order. */
export const PLACES = `(
    SELECT o.id, o.clinic_id, o.exercise_id, o.dose, o.side, o.position, o.own_version_id, NULL::text AS in_place_of
    FROM programme_item o
    WHERE o.clinic_id = s.clinic_id AND o.version_id = s.version_id
    UNION ALL
    SELECT w.id, w.clinic_id, w.exercise_id, w.dose, w.side, o.position, NULL, o.exercise_id FROM item_swap w
    JOIN programme_item o ON o.clinic_id = w.clinic_id AND o.id = w.item_id
    WHERE w.clinic_id = s.clinic_id AND w.session_id = s.id)`;
