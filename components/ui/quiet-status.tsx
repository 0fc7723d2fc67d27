"use client";

import { useEffect, useState } from "react";

type QuietStatusProps = {
  /** What to say; "" for nothing. */
  text: string;
  /** Whether somebody has to know it at once. */
  isWrong?: boolean;
  /** Milliseconds without a change after which it is at rest: longer where people stop to think as they type. */
  rest?: number;
};

/**
 * What a screen reader says of a status that is in sight and changes as somebody works: nothing while all goes well, once when it
 * is at rest, and at once when something is wrong.
 */
export function QuietStatus({ text, isWrong = false, rest = 1500 }: QuietStatusProps) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (isWrong) return setSaid(text);
    setSaid("");
    const timer = setTimeout(() => setSaid(text), rest);
    return () => clearTimeout(timer);
  }, [text, isWrong, rest]);
  return (
    <span role="status" className="sr-only">
      {said}
    </span>
  );
}
