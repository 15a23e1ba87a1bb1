import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import styles from "./door-link.module.css";

interface DoorLinkProps {
  readonly to: "/sign-in" | "/forgot-password";
  readonly search?: LinkProps["search"];
  readonly children: ReactNode;
}

/** From one page before the shell to another. */
export function DoorLink({ to, search, children }: DoorLinkProps) {
  return (
    <Link to={to} {...(search ? { search } : {})} className={styles.link}>
      {children}
    </Link>
  );
}
