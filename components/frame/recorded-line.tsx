"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { setLine, useRecordedLine } from "#lib/client/recorded.ts";

/** After something was recorded: what that was, on the page where one is then, until one goes on from there. */
export function RecordedLine() {
  const path = usePathname();
  const line = useRecordedLine();
  const isTold = line?.path === path;
  const wasTold = useRef(false);
  useEffect(() => {
    if (!isTold && wasTold.current) setLine(null);
    wasTold.current = isTold;
  }, [isTold]);
  return (
    <div role="status" className="bg-positive-soft text-positive print:hidden">
      {isTold && (
        <p className="mx-auto max-w-page px-4 py-2 font-semibold sm:px-6">
          {line.sentence === "" ? "Het is vastgelegd." : `Vastgelegd: ${line.sentence}`}
        </p>
      )}
    </div>
  );
}
