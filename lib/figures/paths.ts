import { type Params, withParams } from "#lib/text/address.ts";

export const figurePaths = {
  progress: (params: Params = {}) => withParams("/", params),
  waiting: (params: Params = {}) => withParams("/wachten", params),
};
