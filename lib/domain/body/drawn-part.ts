/** One part of the figure as drawn: `middle` parts lie on the middle line, all others are mirrored for the other side. */
export type DrawnPart = { readonly path: string; readonly middle?: true };
