import { dirname } from "node:path";

// This application is copied into .cache/bench/… and built there, over the packages of the project above it.
const project = dirname(dirname(dirname(process.cwd())));

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  turbopack: { root: project },
  outputFileTracingRoot: project,
};
