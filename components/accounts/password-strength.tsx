"use client";

import { useEffect, useState } from "react";
import { passwordLength, shortestPassword } from "#lib/access/account.ts";
import type { Judgement, Owner, Strength } from "#lib/text/password-strength.ts";

const loadJudge = async () => (await import("#lib/text/password-strength.ts")).judgePassword;

/** Loads the words to judge by, ahead of what is typed; without them the server judges. */
export function prepareJudge(): void {
  loadJudge().catch(() => undefined);
}

const strengthNames: Record<Strength, string> = { weak: "zwak", fair: "redelijk", strong: "sterk" };
const restMs = 400;

/** How strong a password is, once typing rests: a screen reader would else say it at every letter. */
export function PasswordStrength({ password, owner }: { password: string; owner: Owner }) {
  const [told, setTold] = useState("");
  useEffect(() => {
    let isCurrent = true;
    const rest = setTimeout(async () => {
      const sentence = await describe(password, owner).catch(() => "");
      if (isCurrent) setTold(sentence);
    }, restMs);
    return () => {
      isCurrent = false;
      clearTimeout(rest);
    };
  }, [password, owner]);
  return (
    <p role="status" className="min-h-6 text-ink-muted">
      {told}
    </p>
  );
}

async function describe(password: string, owner: Owner): Promise<string> {
  if (password === "") return "";
  const missing = shortestPassword - passwordLength(password);
  if (missing > 0) return `Te kort: nog ${missing} ${missing === 1 ? "teken" : "tekens"}.`;
  const judged: Judgement = (await loadJudge())(password, owner);
  return [`Sterkte: ${strengthNames[judged.strength]}.`, judged.advice].filter(Boolean).join(" ");
}
