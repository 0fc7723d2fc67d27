/** The same as within the frame. */
export { default } from "../../../(main)/not-found.tsx";
