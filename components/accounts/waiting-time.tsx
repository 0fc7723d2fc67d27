"use client";

import { useEffect, useState } from "react";

/** How long it still takes before one may try again. Seconds are for the eye; that they are over is also said. */
export function WaitingTime({ until }: { until: number }) {
  const [now, setNow] = useState(() => Date.now());
  const seconds = Math.ceil((until - now) / 1000);
  const isOver = seconds <= 0;
  useEffect(() => {
    if (isOver) return;
    const ticking = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(ticking);
  }, [isOver]);
  return (
    <>
      {!isOver && <p className="text-ink-muted">{`Nog ${clock(seconds)}`}</p>}
      <p role="status">{isOver ? "U kunt het nu opnieuw proberen." : ""}</p>
    </>
  );
}

function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0
    ? `${minutes}:${String(seconds % 60).padStart(2, "0")} min`
    : `${seconds} ${seconds === 1 ? "seconde" : "seconden"}`;
}
