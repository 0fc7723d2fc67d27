/** The same as within the frame. */
export { default } from "../../../(main)/forbidden.tsx";
