import { Component, type ReactNode } from 'react';

interface Props {
  /** Shown in the place of what broke. */
  instead: ReactNode;
  children: ReactNode;
}

/** Keeps what breaks while it is drawn from taking the whole page with it. React knows no other way than a class. */
export class Boundary extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.instead : this.props.children;
  }
}
