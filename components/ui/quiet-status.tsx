"use client";

import { useEffect, useState } from "react";

/** Milliseconds without a change after which a status is at rest. */
const rest = 4000;

type QuietStatusProps = {
  /** What to say; "" for nothing. */
  text: string;
  /** Whether somebody has to know it at once. */
  isWrong?: boolean;
};

/**
 * What a screen reader says of a status that is in sight and changes as somebody works: nothing while all goes well, once when it
 * is at rest, and at once when something is wrong.
 */
export function QuietStatus({ text, isWrong = false }: QuietStatusProps) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (isWrong) return setSaid(text);
    setSaid("");
    const timer = setTimeout(() => setSaid(text), rest);
    return () => clearTimeout(timer);
  }, [text, isWrong]);
  return (
    <span role="status" className="sr-only">
      {said}
    </span>
  );
}
