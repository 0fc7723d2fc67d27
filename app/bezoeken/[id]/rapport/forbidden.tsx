/** The same as within the frame. */
export { default } from "#app/(main)/forbidden.tsx";
