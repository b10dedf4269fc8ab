let fallen = '';

/** A test that builds on the ones before it: once one of them has failed, it does not try. */
export function step(name: string, work: () => Promise<void>): void {
  it(name, async () => {
    if (fallen) throw new Error(`An earlier step failed: ${fallen}`);
    fallen = name;
    await work();
    fallen = '';
  });
}
