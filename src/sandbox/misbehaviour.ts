import type { Misbehaviour } from './protocol';

/** What lasts: the rest (`cut_sockets`, `refresh`, `clear`) happens once, at once. */
export type Lasting = Exclude<Misbehaviour, { kind: 'cut_sockets' | 'refresh' | 'clear' }>;

/** The ways to go wrong that a tester asked for, each with the number of times that it still holds. */
export class Misbehaviours {
  private orders: { order: Lasting; left: number }[] = [];

  add(order: Lasting): void {
    this.orders.push({ order, left: order.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.orders = [];
  }

  list(): Lasting[] {
    return this.orders.map(({ order, left }) => (Number.isFinite(left) ? { ...order, times: left } : order));
  }

  /** Takes one occasion of this kind, if there is any; `method` narrows it to a Web API method. */
  take<K extends Lasting['kind']>(kind: K, method?: string): Extract<Lasting, { kind: K }> | undefined {
    if (this.orders.length === 0) return undefined;
    const found = this.orders.find(({ order }) => order.kind === kind && concerns(order, method));
    if (!found) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.orders.splice(this.orders.indexOf(found), 1);
    return found.order as Extract<Lasting, { kind: K }>;
  }

  /** Whether such an order stands, without using it up. */
  holds(kind: Lasting['kind']): boolean {
    return this.orders.some(({ order }) => order.kind === kind);
  }
}

function concerns(order: Lasting, method: string | undefined): boolean {
  return !('method' in order) || order.method === undefined || order.method === method;
}
