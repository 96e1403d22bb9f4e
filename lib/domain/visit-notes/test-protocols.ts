import type { MovementTestId } from "@/lib/domain/visit-notes/movement";

/**
 * How each test is done, so that the next person measures the same thing. The bird-dog check is the protocol of the
 * clinic's source; the others are common practice, written short. All are observations, none is a diagnosis.
 */
export const TEST_PROTOCOLS: Readonly<Record<MovementTestId, readonly string[]>> = {
  "bird-dog": [
    "Only with no warning sign open, pain now 4 of 10 or less, and wrists and knees that can take weight.",
    "On all fours with a light brace: reach the opposite arm and leg, hold 5 s, 3 times each side. Watch from behind and from the side, or film it.",
    "0 level and still. 1 small wobble, corrected alone. 2 hip drops or turns, or the low back sags. P pain: note 0 to 10 and where.",
    "Grade 2 on a side: end-range twists and bends of the low back are hidden; offer LS04, then LS03, and hip mobility. Re-check in 2 weeks.",
    "An observation of movement: do not tell the patient that the spine is “unstable”.",
  ],
  "hip-flexor-length": [
    "Modified Thomas test: on the back at the couch's end, other knee held to the chest, low back flat.",
    "Degrees of hip extension; negative when the thigh stays above the couch.",
  ],
  "hamstring-length": [
    "Straight leg raise: on the back, knee straight, other leg flat. Degrees from the couch at the first firm stop.",
  ],
  "hip-rotation": [
    "Sitting or face down with the knee at 90°: turn the shin outwards. Degrees from upright.",
  ],
  "ankle-knee-to-wall": [
    "Lunge the knee to the wall with the heel down. Greatest distance from the big toe to the wall, in centimetres.",
  ],
  "thoracic-rotation": [
    "Sitting, arms crossed on the chest, pelvis still: turn to each side. Degrees from facing forward.",
  ],
  hinge: [
    "Stick along the back at head, mid back and tailbone: bow from the hips. 2 when the stick leaves a point or the back bends.",
  ],
  squat: [
    "Feet at shoulder width, squat as deep as is comfortable. 2 when a knee caves in, a heel lifts or the back rounds: note which.",
  ],
  "single-leg-stand": [
    "Eyes open, arms crossed, up to 120 s. Stop when the other foot touches or the arms open.",
  ],
  "side-plank": [
    "On the forearm and feet, body in one line. Stop when the hips drop. Side: the one underneath.",
  ],
  "back-extension": [
    "Face down, trunk over the couch's end, legs held: keep level. Stop when the trunk sinks.",
  ],
  "bridge-reps": [
    "On the back, one foot down, other knee held: lift the hips to one line. Count while the pelvis stays level.",
  ],
};
