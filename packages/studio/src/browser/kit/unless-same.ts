import { Component, type ComponentChild, h } from "preact";

/** The same component, drawn again only when one of its properties is another. */
export function unlessSame<P extends object>(draw: (properties: P) => ComponentChild) {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      for (const name in next) if (next[name] !== this.props[name]) return true;
      return false;
    }
    override render() {
      return h(draw, this.props);
    }
  };
}
