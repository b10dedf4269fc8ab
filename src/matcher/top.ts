/** The few best of many, the earlier first among equals. */
export class Top {
  readonly items: number[] = [];
  readonly points: number[] = [];

  constructor(private readonly most: number) {}

  offer(item: number, points: number): void {
    const { most } = this;
    if (most === 0 || (this.points.length === most && points <= this.points[most - 1]!)) return;
    let at = this.points.length;
    while (at > 0 && this.points[at - 1]! < points) at--;
    this.items.splice(at, 0, item);
    this.points.splice(at, 0, points);
    if (this.points.length > most) {
      this.items.pop();
      this.points.pop();
    }
  }
}
