/**
 * Barks once when something has not been well for `patience` milliseconds on end. A client that has lost its way for
 * good, without an error, is only seen by somebody who looks.
 */
export function watchdog(isWell: () => boolean, patience: number, bark: () => void) {
  let looking: NodeJS.Timeout | undefined;
  let wellAt = 0;
  const look = () => {
    if (isWell()) wellAt = performance.now();
    else if (performance.now() - wellAt >= patience) {
      clearInterval(looking);
      bark();
    }
  };
  return {
    start() {
      wellAt = performance.now();
      looking = setInterval(look, patience / 10);
      looking.unref();
    },
    stop: () => clearInterval(looking),
  };
}
