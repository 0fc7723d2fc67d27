import { inSchool, type Params, withParams } from "#lib/text/address.ts";

export const schoolPaths = {
  schools: (params: Params = {}) => withParams("/scholen", params),
  exportSchools: (params: Params) => withParams("/api/v1/schools/export", params),
  school: (id: string, params: Params = {}) => withParams(inSchool(id), params),
};
