import { TypedField, type TypedFieldProps } from "./typed-field.tsx";

/** A day that the user knows and types: 31-12-2017, 1-2-2018 or 2018-02-01. */
export function DayField({ hint = "dd-mm-jjjj", ...props }: Omit<TypedFieldProps, "kind">) {
  return <TypedField {...props} kind="day" hint={hint} />;
}
