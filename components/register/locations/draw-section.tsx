import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { registerPaths } from "#lib/register/paths.ts";
import type { DrawDetails } from "#lib/register/reads/draw-details.ts";
import { formatLocationCount } from "#lib/register/text/locations.ts";
import type { LocationList } from "#lib/schools/reads/location-list.ts";
import { longDay, number } from "#lib/text/dates.ts";
import { DrawButton } from "./draw-button.tsx";
import { DrawTable } from "./draw-table.tsx";
import { ReplaceForm } from "./replace-form.tsx";

/** Which locations are to be seen in the round: the draw, or the button that does it. */
export function DrawSection({ list, mayDraw }: { list: LocationList; mayDraw: boolean }) {
  const { draw } = list;
  const unseen = list.locations.filter((location) => location.isOpen && !location.seenInRound);
  return (
    <section aria-labelledby="draw" className="flex flex-col gap-4">
      <h2 id="draw">Loting</h2>
      {draw ? <Drawn draw={draw} mayDraw={mayDraw} /> : <NotDrawn list={list} mayDraw={mayDraw} />}
      {unseen.length > 0 && (
        <div>
          <h3>Nooit gezien in deze ronde</h3>
          <ul className="list-disc pl-5">
            {unseen.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function NotDrawn({ list, mayDraw }: { list: LocationList; mayDraw: boolean }) {
  const { learners, rule } = list;
  return (
    <>
      <p className="max-w-prose">
        Voor deze ronde is nog niet geloot.{" "}
        <span>
          {learners === null
            ? "Het aantal cursisten is niet bekend. De school telt daarom als een grote school."
            : `De school heeft ongeveer ${number(learners)} cursisten.`}
        </span>{" "}
        Tot en met <span>{number(rule.oneUpTo)}</span> cursisten loot u 1 locatie, tot en met{" "}
        <span>{number(rule.twoUpTo)}</span> 2, tot en met <span>{number(rule.threeUpTo)}</span> 3, daarboven
        4; nooit meer dan er open zijn.
        <span>{rule.since === null && " Deze grenzen zijn ons eigen voorbeeld."}</span>
      </p>
      {mayDraw && (
        <>
          <DrawButton schoolId={list.school.id} round={list.round} />
          <p>
            <Link href={registerPaths.drawRule}>Bekijk of wijzig de grenzen</Link>
          </p>
        </>
      )}
    </>
  );
}

function Drawn({ draw, mayDraw }: { draw: DrawDetails; mayDraw: boolean }) {
  return (
    <>
      <p>
        Geloot op <span>{longDay(draw.drawnOn)}</span>: <span>{formatLocationCount(draw.size)}</span> uit{" "}
        <span>{draw.candidates.length}</span>
        <span>
          {draw.learners === null
            ? "; het aantal cursisten was niet bekend"
            : `, bij ${number(draw.learners)} cursisten`}
        </span>
        .
      </p>
      <div>
        <h3>Te bezoeken</h3>
        <ul aria-label="Te bezoeken locaties" className="list-disc pl-5">
          {draw.outcome.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      </div>
      {draw.replacements.length > 0 && (
        <div>
          <h3>Vervangen</h3>
          <ul aria-label="Vervangen locaties" className="list-disc pl-5">
            {draw.replacements.map(({ id, on, from, to, reason }) => (
              <li
                key={id}
              >{`${from} door ${to}, op ${dutchDay(on)}.${reason ? ` Reden: ${reason}` : ""}`}</li>
            ))}
          </ul>
        </div>
      )}
      {mayDraw && <ReplaceForm draw={draw} />}
      <Details summary="Doe de loting na">
        <p className="max-w-prose">
          Het lot is <code className="wrap-anywhere">{draw.seed}</code>. Neem van elke locatie de SHA-256 van
          het lot, een dubbele punt en haar nummer. De laagste uitkomsten zijn geloot. Op een computer met
          Linux of macOS: <code className="wrap-anywhere">printf '%s' 'lot:nummer' | sha256sum</code>. Bij een
          vervanging is de volgende in deze volgorde aan de beurt die open is; daarna locaties die later
          opengingen.
        </p>
        <DrawTable draw={draw} />
      </Details>
    </>
  );
}
