import { PlumblineMark } from "@/components/shell/mark";
import { classes } from "@/components/ui/classes";

export type HangingLineProps = {
  /** How far the line comes down before the bob, as a height class. */
  readonly drop: string;
  /** Swings a little as the page opens, and comes to rest. */
  readonly settles?: boolean | undefined;
  readonly className?: string | undefined;
};

/** The plumb line from the window's upper edge. The line is as thick as the mark's own at this width. */
export function HangingLine({ drop, settles = false, className }: HangingLineProps) {
  return (
    <div
      aria-hidden="true"
      className={classes("flex flex-col items-center text-input", settles && "plumb-settles", className)}
    >
      <span className={classes("w-[2px] bg-current", drop)} />
      <PlumblineMark className="-mt-px h-[4.667rem] w-8" />
    </div>
  );
}
