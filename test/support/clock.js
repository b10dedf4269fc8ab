/**
 * Loaded before a program (`node --require`), so that it lives at another time: `CLOCK_AHEAD_MS` says by how much, and a
 * message `{ ahead }` from who started it says it anew. Timers run as ever.
 */
let ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0);
const Real = Date;

globalThis.Date = new Proxy(Real, {
  construct: (_, given, target) =>
    Reflect.construct(Real, given.length > 0 ? given : [now()], target === globalThis.Date ? Real : target),
  apply: () => new Real(now()).toString(),
  get: (_, name) => (name === 'now' ? now : Reflect.get(Real, name)),
});

function now() {
  return Real.now() + ahead;
}

process.on('message', (word) => {
  if (typeof word?.ahead === 'number') ahead = word.ahead;
});
// Nobody is left to end it.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
