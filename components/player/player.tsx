"use client";

import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { carryDone, fillDone, logDone } from "@/components/player/log-done";
import type { PlayerProps } from "@/components/player/player-props";
import { PlayerStage } from "@/components/player/player-stage";
import { say, tone, unlockSound } from "@/components/player/sounds";
import { readSwitches, type SwitchName, writeSwitches } from "@/components/player/switches";
import { useDoneSoFar } from "@/components/player/use-done-so-far";
import { useScripted } from "@/components/player/use-scripted";
import { usePlayer, wasLeft } from "@/components/player/use-player";
import { Button } from "@/components/ui/button";
import { cuesOf } from "@/lib/domain/player/cues";
import { amountOf, opened, paused } from "@/lib/domain/player/player";

/** Leads through one exercise with figure, number and clock. A script's extra: the form under it works without. */
export function Player(props: PlayerProps) {
  const scripted = useScripted();
  if (scripted) return <ReadyPlayer {...props} />;
  return (
    <Button type="button" disabled className="player-waits">
      {props.words.start}
    </Button>
  );
}

function ReadyPlayer(props: PlayerProps) {
  const { item, dose, sides, logId, words } = props;
  const cues = useMemo(() => cuesOf(dose, sides), [dose, sides]);
  const dialog = useRef<HTMLDialogElement>(null);
  const [switches, setSwitches] = useState(() => readSwitches(props.sounds));
  const [isOpen, setIsOpen] = useState(() => wasLeft(item, cues));
  const playing = usePlayer(item, cues, switches.metronome, isOpen);
  const { pace, player, over, move, keepCount } = playing;
  const begun = !over && (player.at > 0 || player.spent > 0);

  const done = () => sides.map((side) => ({ side, ...amountOf(pace, player, side) }));

  // Done to its end and loaded anew before it was saved: what was done is not to be remembered by the patient.
  const [isDoneBefore] = useState(over);
  const fillAnew = useEffectEvent(() => fillDone(logId, done()));
  useEffect(() => {
    if (isDoneBefore) fillAnew();
  }, [isDoneBefore]);

  useDoneSoFar(props, () => {
    if (isOpen) carryDone(logId, done());
  });

  // Who lies on the floor does not see that it is over.
  const signalEnd = useEffectEvent(() => {
    if (switches.sound) tone("end");
    if (switches.voice) say(words.over);
  });
  useEffect(() => {
    if (isOpen && over) signalEnd();
  }, [isOpen, over]);

  useEffect(() => {
    if (isOpen && !over) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen, over]);

  const open = () => {
    if (switches.sound) unlockSound();
    setIsOpen(true);
    move(opened);
  };
  const change = (name: SwitchName, on: boolean) => {
    if (name === "metronome") keepCount();
    if (on) unlockSound();
    const next = { ...switches, [name]: on };
    setSwitches(next);
    writeSwitches(next);
  };
  const closed = () => {
    setIsOpen(false);
    move(paused);
    logDone(logId, done());
  };
  return (
    <>
      <Button type="button" onClick={open}>
        {begun ? words.carryOn : words.start}
      </Button>
      <dialog ref={dialog} className="player" aria-labelledby="player-name" onClose={closed}>
        <PlayerStage
          {...props}
          playing={playing}
          switches={switches}
          onSwitch={change}
          onStop={() => setIsOpen(false)}
        />
      </dialog>
    </>
  );
}
