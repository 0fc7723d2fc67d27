import type { FormWalk } from "./form-walk.ts";
import { inspectorForms, otherForms } from "./people-forms.ts";
import { placeForms } from "./place-forms.ts";
import { schoolForms } from "./school-forms.ts";

/** Every form that takes more than a choice, by area. A test holds that none is missing. */
export const formWalks: Readonly<Record<string, readonly FormWalk[]>> = {
  "a school": schoolForms,
  "a place": placeForms,
  "an inspector": inspectorForms,
  "the register, accounts and views": otherForms,
};

/** Forms of choices and buttons alone, or whose fields are never kept, with why. */
export const unwalked: Readonly<Record<string, string>> = {
  "accounts/password-form": "Passwords are never kept: leaving asks.",
  "inspectors/decide-removal": "Two buttons.",
  "register/locations/draw-button": "A button.",
  "visits/planned/inspector-form": "Two choices.",
};
