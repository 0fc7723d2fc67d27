import { isOwnAndSecondPerson, isSecondPerson, own, type Rows } from "#lib/access/policy-rules.ts";

/** Records of inspectors, the days on which they meet, their interests and replacements. */
export const inspectorsPolicy = {
  "inspector.list": { coordinator: true },
  "inspector.record": { coordinator: true },
  "inspector.set-home": { coordinator: true },
  "inspector.list-records": { coordinator: true },
  "inspector.read": { inspector: own, coordinator: true },
  "inspector.replace": { coordinator: true },
  "inspector.end-replacement": { coordinator: true },
  "inspector.correct-replacement": { coordinator: true },
  "exchange-day.record": { coordinator: true },
  "exchange-day.correct": { coordinator: true },
  "exchange-day.erase": { coordinator: true },
  "interest.declare": { inspector: own, coordinator: true },
  "interest.end": { inspector: own, coordinator: true },
  "interest.propose-removal": { inspector: own, coordinator: true },
  "interest.confirm-removal": { inspector: isOwnAndSecondPerson, coordinator: isSecondPerson },
  "interest.reject-removal": { inspector: isOwnAndSecondPerson, coordinator: isSecondPerson },
  "interest.erase-removal": { coordinator: true },
  "inspector.erase": { coordinator: true },
} as const satisfies Rows;
