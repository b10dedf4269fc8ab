import { Component, type ComponentType, h } from 'preact';

/** A component that is drawn anew only when one of its properties differs. */
export function memo<P extends object>(Inner: ComponentType<P>): ComponentType<P> {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const now = this.props as Record<string, unknown>;
      return Object.entries(next).some(([key, value]) => !Object.is(value, now[key]));
    }
    override render() {
      return h(Inner, this.props as P);
    }
  } as unknown as ComponentType<P>;
}
