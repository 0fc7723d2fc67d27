import { type ButtonLook, buttonLook } from "./button.tsx";
import { Link, type LinkProps } from "./link.tsx";

export type LinkButtonProps = ButtonLook & Omit<LinkProps, "className">;

/** A link that looks like a button: goes somewhere, changes nothing. */
export function LinkButton({ variant, size, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={buttonLook({ variant, size })}>
      {children}
    </Link>
  );
}
