/** Id of the box that holds the second of a clip. */
export const secondId = (clipId: string) => `second-${clipId}`;
