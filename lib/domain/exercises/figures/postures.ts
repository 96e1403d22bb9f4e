import { changed, NEUTRAL, type Pose } from "@/lib/domain/exercises/figures/pose";

/** Upright on both feet, knees soft. */
export const STANDING: Pose = changed(NEUTRAL, {
  pelvis: { at: [0, 90.4, 0] },
  legR: { foot: [0, 0, 9], out: 6 },
  legL: { foot: [0, 0, -9], out: 6 },
});

/** On a chair whose seat is 45 cm high, feet under the knees, hands on the thighs. */
export const SITTING: Pose = changed(NEUTRAL, {
  pelvis: { at: [0, 56, 0] },
  armR: { hand: ["thighR", 8, -30, 1] },
  armL: { hand: ["thighL", 8, -30, -1] },
  legR: { foot: [43, 0, 11], out: 5 },
  legL: { foot: [43, 0, -11], out: 5 },
});

/** On hands and knees, the back level. */
export const ALL_FOURS: Pose = changed(NEUTRAL, {
  pelvis: { pin: ["shankR", 0, 0, 0], at: [0, 6, 9], pitch: 84 },
  neck: { flex: -16 },
  armR: { hand: [53, 3, 17], point: [1, 0, 0] },
  armL: { hand: [53, 3, -17], point: [1, 0, 0] },
  legR: { flex: 84, knee: 90, ankle: -62 },
  legL: { flex: 84, knee: 90, ankle: -62 },
});

/** On the back, knees bent, feet flat; the head to the left. */
export const HOOK_LYING: Pose = changed(NEUTRAL, {
  pelvis: { pin: ["chest", 0, 2, 0], at: [-45, 11.4, 0], pitch: -89.5 },
  armR: { hand: [8, 3.2, 26], point: [1, 0, 0], elbowTo: [0.1, 0, 1] },
  armL: { hand: [8, 3.2, -26], point: [1, 0, 0], elbowTo: [0.1, 0, 1] },
  legR: { foot: [46, 0, 9] },
  legL: { foot: [46, 0, -9] },
});

/** The hips lifted off the mat in line with the thighs, the shoulders where they were. */
export const LIFTED = { pelvis: { pitch: -114 }, lumbar: { flex: 4 }, thorax: { flex: 20 } } as const;

/** What lets an arm go from where its hand rested. */
export const FREE = { hand: null, point: null } as const;

/** On the back, legs long. */
export const SUPINE: Pose = changed(HOOK_LYING, {
  legR: { foot: null, flex: 0.5, abd: 5, ankle: -22 },
  legL: { foot: null, flex: 0.5, abd: 5, ankle: -22 },
});

/** On the front, legs long, the head to the right, forehead on the hands. */
export const PRONE: Pose = changed(NEUTRAL, {
  pelvis: { at: [0, 10, 0], pitch: 90 },
  thorax: { flex: -6 },
  neck: { flex: -14 },
  armR: { hand: ["head", 14, 15, 3], elbowTo: [0, 0, 1] },
  armL: { hand: ["head", 14, 15, -3], elbowTo: [0, 0, 1] },
  legR: { abd: 4, ankle: -62 },
  legL: { abd: 4, ankle: -62 },
});

/** On the left side, its front to the camera, the head to the right on a cushion, knees bent. */
export const SIDE_LYING: Pose = changed(NEUTRAL, {
  pelvis: { at: [0, 16.5, 0], roll: -90, yaw: 90 },
  lumbar: { side: 5 },
  thorax: { side: 6 },
  neck: { side: -4 },
  armR: { hand: ["chest", 26, -2, 2], elbowTo: [0, -1, 0.4] },
  armL: { reach: 42, flex: 84, elbow: 95 },
  legR: { flex: 50, knee: 85, ankle: -15 },
  legL: { flex: 50, knee: 85, ankle: -15 },
});

/** The right knee down, the left foot in front, hands on the front thigh. */
export const HALF_KNEELING: Pose = changed(NEUTRAL, {
  pelvis: { pin: ["shankR", 0, 0, 0], at: [0, 6, 9] },
  armR: { hand: ["pelvis", 4, 9, 15], elbowTo: [-0.5, 0, 1] },
  armL: { hand: ["thighL", 8, -32, 0] },
  legR: { flex: 0, knee: 90, ankle: -62 },
  legL: { foot: [42, 0, -9] },
});

/** Sitting on the floor, legs long, hands behind. */
export const LONG_SITTING: Pose = changed(NEUTRAL, {
  pelvis: { at: [0, 11.4, 0], pitch: -14 },
  armR: { hand: [-34, 3, 24], point: [-0.8, 0, 0.4] },
  armL: { hand: [-34, 3, -24], point: [-0.8, 0, -0.4] },
  legR: { flex: 72, ankle: -12, abd: 6 },
  legL: { flex: 72, ankle: -12, abd: 6 },
});

/** Face down on hands and toes, straight from ear to heel. */
export const PLANK: Pose = changed(NEUTRAL, {
  pelvis: { at: [0, 40.4, 0], pitch: 73.4 },
  neck: { flex: -12 },
  armR: { hand: [51, 3, 18], point: [1, 0, 0] },
  armL: { hand: [51, 3, -18], point: [1, 0, 0] },
  legR: { foot: [-92, 0, 8], tilt: 70 },
  legL: { foot: [-92, 0, -8], tilt: 70 },
});

/** Arms folded over the chest. */
export const ARMS_FOLDED = {
  armR: { hand: ["chest", 13, -15, -12], point: null, elbowTo: [0.3, -1, 0.7] },
  armL: { hand: ["chest", 16, -18, 12], point: null, elbowTo: [0.3, -1, 0.7] },
} as const;

/** Hands on the hips, elbows out. */
export const HANDS_ON_HIPS = {
  armR: { hand: ["pelvis", 4, 9, 15], elbowTo: [-0.5, 0, 1] },
  armL: { hand: ["pelvis", 4, 9, -15], elbowTo: [-0.5, 0, 1] },
} as const;
