"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Problem } from "#lib/access/problem.ts";
import type { SubmitProblem } from "#lib/offline/stored-records.ts";
import { queueSubmission, submitNow } from "#lib/offline/submission.ts";
import { checkDraft, type Remark } from "#lib/visits/rules/draft/check.ts";
import { headIds } from "#lib/visits/rules/draft/saves.ts";
import { useBundle, useCapture, useDraft } from "./capture-context.tsx";
import { sectionIdOf } from "./section-id.ts";
import { useSubmission } from "./use-submission.ts";

/** What is still missing, what the inspector should know, and the button that submits. */
export function CheckSection() {
  const { store, engine, framework, inspectorIds, goTo } = useCapture();
  const { mustDeclare, maySubmit } = useBundle();
  const { errors, notices } = useDraft((fields) =>
    checkDraft({ fields, framework, inspectorIds, mustDeclare }),
  );
  const { waiting, problem: queuedProblem } = useSubmission();
  const [unkeptProblem, setUnkeptProblem] = useState<SubmitProblem | null>(null);
  const problem = unkeptProblem ?? queuedProblem;
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (attempt > 0) heading.current?.focus();
  }, [attempt]);

  async function submit() {
    setAttempt((before) => before + 1);
    if (errors.length > 0) return;
    setBusy(true);
    setUnkeptProblem(null);
    await store.idle();
    const { user, visit } = store;
    try {
      await queueSubmission(user, visit.visit, headIds(store.fields));
    } catch (error) {
      console.error(error);
      await submitUnkept();
    }
    await engine.sync();
    setBusy(false);
  }

  /** A full device cannot keep that the visit is to be submitted: the server is asked at once, and its page shows the receipt. */
  async function submitUnkept() {
    try {
      await submitNow(store.user, store.visit.visit, headIds(store.fields));
      window.location.reload();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setUnkeptProblem({ message: error.message, errors: error.errors });
    }
  }
  if (!maySubmit) return <p>U mag dit bezoek niet indienen.</p>;
  return (
    <>
      {problem && !waiting && (
        <Notice kind="error" title="Het bezoek is nog niet ingediend" role="alert">
          <span>{problem.message}</span>
          <RemarkList remarks={problem.errors} onGo={goTo} />
        </Notice>
      )}
      {errors.length > 0 ? (
        <section
          aria-labelledby="missing"
          className={`rounded-md border-2 border-l-8 bg-surface p-4 ${attempt > 0 ? "border-negative" : "border-control"}`}
        >
          <h3
            id="missing"
            ref={heading}
            tabIndex={-1}
          >{`${attempt > 0 ? "Er zijn fouten" : "Dit ontbreekt nog"} (${errors.length})`}</h3>
          <Missing errors={errors} onGo={goTo} />
        </section>
      ) : (
        <p className="font-semibold">Alles wat nodig is, is ingevuld.</p>
      )}
      {notices.length > 0 && (
        <section aria-labelledby="notices" className="flex flex-col gap-1">
          <h3 id="notices">{`Goed om te weten (${notices.length})`}</h3>
          <p className="text-ink-muted">U kunt het bezoek hiermee wel indienen.</p>
          <RemarkList remarks={notices} onGo={goTo} />
        </section>
      )}
      {waiting ? (
        <Notice kind="warning" title="Wacht op verzending" role="status">
          Het bezoek is klaar en staat op dit apparaat. Het wordt ingediend zodra er verbinding is. Tot dan is
          er geen ontvangstcode.
        </Notice>
      ) : (
        <div className="flex flex-col items-start gap-2">
          <p>
            Na het indienen kan de inspecteur een fout nog melden. De coördinator beslist of het bezoek dan
            verandert.
          </p>
          <Button variant="primary" busy={busy} onClick={submit}>
            Bezoek indienen
          </Button>
        </div>
      )}
    </>
  );
}

/** Many criteria without a score are one line, that opens. */
function Missing({ errors, onGo }: { errors: readonly Remark[]; onGo: RemarkListProps["onGo"] }) {
  const isScore = ({ field }: Remark) => /^finding\..+\.score$/.test(field);
  const scores = errors.filter(isScore);
  if (scores.length < 6) return <RemarkList remarks={errors} onGo={onGo} />;
  return (
    <>
      <RemarkList remarks={errors.filter((error) => !isScore(error))} onGo={onGo} />
      <Details summary={`${scores.length} criteria hebben nog geen score`}>
        <RemarkList remarks={scores} onGo={onGo} />
      </Details>
    </>
  );
}

type RemarkListProps = { remarks: readonly Remark[]; onGo: (sectionId: string, field: string) => void };

function RemarkList({ remarks, onGo }: RemarkListProps) {
  return (
    <ul className="mt-2 flex list-disc flex-col pl-5">
      {remarks.map(({ field, message }) => (
        <li key={`${field} ${message}`} className="py-0.5">
          <a
            href={`#${sectionIdOf(field)}`}
            className="inline-flex min-h-6 items-center"
            onClick={(event) => {
              event.preventDefault();
              onGo(sectionIdOf(field), field);
            }}
          >
            {message}
          </a>
        </li>
      ))}
    </ul>
  );
}
