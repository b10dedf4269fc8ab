/**
 * Tests that build on one another: once one of them has failed, the others do not try.
 * @param log what the processes said, to be read beside a failure
 */
export function story(log: () => readonly string[]) {
  let fallen = '';
  return function step(name: string, work: () => Promise<void>): void {
    it(name, async () => {
      if (fallen) throw new Error(`An earlier step failed: ${fallen}`);
      fallen = name;
      try {
        await work();
      } catch (error) {
        if (error instanceof Error) error.message += `\n\nThe processes said:\n${log().slice(-20).join('')}`;
        throw error;
      }
      fallen = '';
    });
  };
}
