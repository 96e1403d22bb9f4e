/** What the tab keeps while a patient exercises. */
export const POSITION = "plumbline-player";
export const WALK = "plumbline-walk";
export const SWITCHES = "plumbline-player-switches";
