import { expect, test } from "vitest";
import { DifferentSchools } from "#components/figures/difference-lists.tsx";
import { WaitingScreen } from "#components/figures/waiting-screen.tsx";
import { schoolHits } from "#components/frame/palette-hits.ts";
import { OutsidePlanSchools } from "#components/planning/outside-plan.tsx";
import { LocationHeader } from "#components/register/locations/location-header.tsx";
import { SchoolScreen } from "#components/schools/school-screen.tsx";
import { visitColumns } from "#components/visits/planned/visit-columns.tsx";
import { VerdictsDueScreen } from "#components/worklist/verdicts-due-screen.tsx";
import type { Role } from "#lib/access/actor.ts";
import { readWaiting } from "#lib/figures/reads/waiting.ts";
import { mailDigestOf } from "#lib/mail/digest.ts";
import { readPlanning } from "#lib/planning/reads/planning.ts";
import { leaveRound } from "#lib/register/commands/register.ts";
import { listLocations } from "#lib/schools/reads/location-list.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { exportSchools } from "#lib/schools/reads/school-export.ts";
import { listSchools } from "#lib/schools/reads/school-list.ts";
import { readDifferences } from "#lib/server/journal-book.ts";
import { leftName } from "#lib/status/text.ts";
import { getPeople } from "#lib/testing/answers.ts";
import { withOldDatabase } from "#lib/testing/old-database.ts";
import { screenText } from "#lib/testing/screen-text.tsx";
import { listPlannedVisits } from "#lib/visits/reads/planned-visit-list.ts";
import { listVisits } from "#lib/visits/reads/visit-list.ts";
import { listAgenda } from "#lib/worklist/reads/agenda.ts";
import { listVerdictsDue } from "#lib/worklist/reads/due.ts";
import { readDue } from "#lib/worklist/reads/due-of-person.ts";
import { cellsOf } from "./school-cells.ts";

const leftOn = "2018-02-05";
const may = {
  planVisit: false,
  recordVisit: false,
  giveVerdict: false,
  recordKeurmerk: false,
  correctVerdict: false,
  recordReport: false,
  correctReport: false,
  correctRegister: false,
  recordMembership: false,
  seeLocations: false,
  relate: false,
};

/** The timeline tells what happened on any day; what stands above it is the day that is asked about. */
const aboveTimeline = (text: string) => text.slice(0, text.indexOf("Tijdlijn"));

test("a school that left after its visit is shown as such in every list, page, file and mail; before that day it is not", async () => {
  await withOldDatabase("demonstration-0011", async (database) => {
    const { read } = database;
    const people = await getPeople(database);
    const as = (role: Role, on = leftOn) => {
      const actor = people.find((person) => person.role === role) ?? { role: "nobody" as const };
      return { read, actor, now: new Date(`${on}T15:00:00Z`) };
    };
    const { schools: waiting = [] } = await readWaiting.run(as("coordinator"), { for: "verdict" });
    const [school] = waiting;
    if (!school) throw new Error("In the demonstration a school waits for a verdict.");
    await leaveRound.run({ ...as("reviewer"), database }, { school: school.number, leftOn });

    const said = async (params: { on?: string }) => {
      const context = as("coordinator");
      const dossier = await readSchool.run(context, { id: school.id, ...params });
      const [row] = (await listSchools.run(context, { numbers: school.number, ...params })).schools;
      const list = await readWaiting.run(context, { for: "verdict", ...params });
      const due = await listVerdictsDue.run(context, params);
      const asked = await exportSchools.run(context, { format: "open", numbers: school.number, ...params });
      let file = "";
      const { loaded, params: order } = asked.order;
      for await (const { text } of exportSchools.make(
        { ...context, seq: asked.order.seq },
        loaded as never,
        order as never,
      ))
        file += text;
      read.run("drop table exportedSchool");
      return {
        dossier: aboveTimeline(
          screenText(<SchoolScreen school={dossier} asked={{}} today={leftOn} may={may} />),
        ),
        list: row ? String(cellsOf(row, ["name"])[1]) : "",
        search: row ? JSON.stringify(schoolHits([row], "")) : "",
        waiting: screenText(<WaitingScreen waiting={list} asked={{}} today={leftOn} byName />),
        due: screenText(<VerdictsDueScreen due={due} />),
        file,
      };
    };

    const then = await said({ on: "2018-02-04" });
    for (const place of ["dossier", "search", "waiting", "due"] as const)
      expect(then[place].toLowerCase(), place).not.toContain(leftName.toLowerCase());
    expect(then.list).toBe("null");

    const now = await said({});
    expect(now.list).toBe(leftOn);
    expect(now.file).toContain(leftOn);
    for (const place of ["dossier", "search", "waiting", "due"] as const)
      expect(now[place].toLowerCase(), place).toContain(leftName.toLowerCase());

    const planning = await readPlanning.run(as("coordinator"), {});
    expect(screenText(<OutsidePlanSchools {...planning} />)).toContain(leftName);
    const { school: located } = await listLocations.run(as("coordinator"), { id: school.id });
    expect(screenText(<LocationHeader title="Locaties" school={located} />)).toContain(leftName);
    const { visits } = await listVisits.run(as("coordinator"), { limit: 500 });
    expect(visits.filter((visit) => visit.leftOn === leftOn).map((visit) => visit.schoolId)).toContain(
      school.id,
    );
    const differences = await readDifferences.run(as("coordinator"), { vsOn: "2017-09-30" });
    const different = differences.schools?.shown.filter((other) => other.leftOn === leftOn) ?? [];
    expect(different.map(({ id }) => id)).toContain(school.id);
    const shown = { total: 1, shown: different };
    expect(
      screenText(
        <DifferentSchools schools={shown} names={["eerst", "nu"]} view={differences.left} mayOpen />,
      ),
    ).toContain(leftName);
    const digest = mailDigestOf(await readDue.run(as("coordinator"), {}), "https://toezicht.example");
    expect(digest?.body).toContain(`${school.name}, ${school.place} – ${leftName.toLowerCase()}`);
  });
});

test("a visit that is planned at a school that left shows so, in the list and in the agenda", async () => {
  await withOldDatabase("demonstration-0011", async (database) => {
    const { read } = database;
    const people = await getPeople(database);
    const now = new Date(`${leftOn}T15:00:00Z`);
    const coordinator = people.find(({ role }) => role === "coordinator") ?? people[0];
    const reviewer = people.find(({ role }) => role === "reviewer") ?? people[0];
    if (!coordinator || !reviewer) throw new Error("The demonstration has people.");
    const planned = async () => (await listPlannedVisits.run({ read, actor: coordinator, now }, {})).visits;
    const ids = new Set(people.flatMap(({ inspectorId }) => inspectorId ?? []));
    const visit = (await planned()).find(({ inspectors }) => inspectors.some(({ id }) => ids.has(id)));
    if (!visit) throw new Error("In the demonstration an inspector with an account has a visit to come.");
    await leaveRound.run({ database, actor: reviewer, now }, { school: visit.schoolId, leftOn });

    const row = (await planned()).find(({ id }) => id === visit.id);
    expect(row?.leftOn).toBe(leftOn);
    expect(screenText(row && visitColumns.school.cell(row))).toContain(leftName);
    const inspector = people.find(({ inspectorId }) => visit.inspectors.some(({ id }) => id === inspectorId));
    const agenda = await listAgenda.run({ read, actor: inspector ?? coordinator, now }, {});
    expect(agenda.visits.find(({ id }) => id === visit.id)?.leftOn).toBe(leftOn);
  });
});
