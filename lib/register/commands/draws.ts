import { randomBytes } from "node:crypto";
import canonicalize from "canonicalize";
import { z } from "zod";
import { getOpen, getSchool } from "#db/rows.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { outcomeAnswer } from "#lib/operation/answer-parts.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr, plainSample } from "#lib/operation/sample.ts";
import { performDrawInput, replaceDrawnInput, setDrawRuleInput } from "#lib/register/inputs/draws.ts";
import { rankBy } from "#lib/register/reads/draw-rank.ts";
import {
  getDraw,
  getDrawRule,
  getDrawRuleSetOn,
  getLearners,
  getReplacements,
} from "#lib/register/reads/draws.ts";
import { getOpenLocations } from "#lib/register/reads/locations.ts";
import { drawnLocations, drawSize, replacementFor } from "#lib/register/rules/location-draw.ts";
import { getRoundOfSchool } from "#lib/status/reads/membership.ts";

/** Sets from how many learners on more locations are drawn, from today on. Draws that were done stay as they are. */
export const setDrawRule = command({
  action: "draw.set-rule",
  path: "/draw-rules",
  summary: "Set up to how many learners a school gets a draw of one, two and three locations",
  area: "planning",
  sentence: ({ row }) =>
    `Grenzen voor de loting van locaties vastgesteld, per ${formatDay(row("drawRule").happenedOn)}.`,
  sample: plainSample({ oneUpTo: 50, twoUpTo: 200, threeUpTo: 500 }),
  input: setDrawRuleInput,
  load: async ({ tx, today }) => ({ rule: getDrawRule(tx, today), ofToday: getDrawRuleSetOn(tx, today) }),
  async run({ input, today, write }, { rule, ofToday }) {
    const { oneUpTo, twoUpTo, threeUpTo } = input;
    if (rule.oneUpTo === oneUpTo && rule.twoUpTo === twoUpTo && rule.threeUpTo === threeUpTo)
      throw conflict("Deze grenzen gelden al. Er is niets veranderd.");
    const id = ofToday?.id ?? newId();
    if (ofToday) await write.supersede("drawRule", ofToday, input);
    else await write.add("drawRule", id, { happenedOn: today, ...input });
    return { subject: `draw-rule:${id}`, result: { id } };
  },
});

/** Draws which locations of a school are seen in a round, once. The seed is random, and stored to do it over. */
export const performDraw = command({
  action: "draw.perform",
  path: "/location-draws",
  summary: "Draw which locations of a school are visited in a round",
  area: "planning",
  sentence: ({ row, school }) => `Locaties van ${school(row("locationDraw").schoolId)} geloot.`,
  sample: (_world, which) => ({ raw: { school: idOr(which, "B-1") } }),
  input: performDrawInput,
  answer: outcomeAnswer.extend({
    id: z.string(),
    schoolId: z.string(),
    locations: z.array(z.string()).meta({ description: "Ids of the locations that were drawn" }),
  }),
  prepare: async () => randomBytes(16).toString("hex"),
  async load({ tx, input, today }) {
    const school = await getSchool(tx, input.school);
    const round = await getRoundOfSchool(tx, input.round, today, school.id);
    return { school, round, known: getDraw(tx, round.id, school.id) };
  },
  async run({ tx, today, write }, { school, round, known }, seed) {
    if (known) throw conflict("Voor deze school is in deze ronde al geloot. Een loting gaat niet over.");
    const candidates = getOpenLocations(tx, school.id, today)
      .map((location) => location.id)
      .sort();
    if (candidates.length === 0) throw conflict("De school heeft vandaag geen open locatie om uit te loten.");
    const learners = getLearners(tx, school.id, today);
    const size = drawSize(learners, candidates.length, getDrawRule(tx, today));
    const id = newId();
    await write.add("locationDraw", id, {
      happenedOn: today,
      roundId: round.id,
      schoolId: school.id,
      seed,
      learners,
      size,
      candidates: canonicalize(candidates) ?? "[]",
    });
    const drawn = drawnLocations({ candidates, size }, rankBy(seed), []);
    return { subject: `draw:${id}`, result: { id, schoolId: school.id, locations: drawn } };
  },
});

/** The next of the draw takes the place of a drawn location, for a reason. */
export const replaceDrawn = command({
  action: "draw.replace",
  path: "/location-draws/{id}/replacements",
  summary: "Replace a drawn location by the next of the draw, with a reason",
  area: "planning",
  sentence: ({ row, school }) =>
    `In de loting van ${school(row("drawReplacement").schoolId)} is een locatie vervangen.`,
  sample: (world, which) => ({
    raw: { id: idOr(which, world.drawId), location: world.locationId, reason: "Verbouwing" },
  }),
  input: replaceDrawnInput,
  answer: outcomeAnswer.extend({
    id: z.string(),
    schoolId: z.string(),
    replacementId: z.string().meta({ description: "Id of the location that takes its place" }),
  }),
  async load({ tx, input }) {
    const draw = await getOpen(tx, "locationDraw", input.id, "Deze loting");
    await getOpen(tx, "location", input.location, "Deze locatie");
    return { draw, replacements: getReplacements(tx, draw.id) };
  },
  async run({ tx, input, today, write }, { draw, replacements }) {
    const drawn = { candidates: JSON.parse(draw.candidates) as string[], size: draw.size };
    const rank = rankBy(draw.seed);
    if (!drawnLocations(drawn, rank, replacements).includes(input.location))
      throw invalid([{ field: "location", message: "Deze locatie hoort nu niet bij de loting." }]);
    const { roundId, schoolId } = draw;
    const open = getOpenLocations(tx, schoolId, today).map((location) => location.id);
    const replacementId = replacementFor(drawn, rank, replacements, open);
    if (replacementId === null)
      throw conflict("Er is geen andere open locatie die nog niet is geloot of vervangen.");
    const id = newId();
    const subject = `draw-replacement:${id}`;
    await write.add("drawReplacement", id, {
      happenedOn: today,
      roundId,
      schoolId,
      drawId: draw.id,
      locationId: input.location,
      replacementId,
      reasonDigest: await write.text(subject, input.reason),
    });
    return { subject, reason: input.reason, result: { id, schoolId, replacementId } };
  },
});
