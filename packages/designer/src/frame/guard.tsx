import { Component, type ReactNode } from "react";

interface GuardProps {
  /** What was drawn when it broke: something else is tried anew. */
  readonly of: unknown;
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** A draft may hold what cannot be drawn: then this part says so, and the rest of the designer goes on. */
export class Guard extends Component<GuardProps, { readonly broken: unknown }> {
  override state: { readonly broken: unknown } = { broken: undefined };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidUpdate(before: GuardProps) {
    if (this.state.broken !== undefined && before.of !== this.props.of) this.setState({ broken: undefined });
  }

  override render() {
    return this.state.broken === undefined ? this.props.children : this.props.fallback;
  }
}
