import { type Params, withParams } from "#lib/text/address.ts";

export const journalPaths = {
  journal: (params: Params = {}) => withParams("/logboek", params),
};
