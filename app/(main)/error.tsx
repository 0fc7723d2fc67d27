"use client";

/** A page that could not be made; the menu around it stays. */
export { PageError as default } from "#components/frame/page-error.tsx";
