/** What may import what: everything points down (see README, "How it is laid out"). */
const room = (name) => `^src/${name}/`;
const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    never('no-circle', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }, 'A circle has no bottom.'),
    never('core-is-the-ground', { path: room('core') }, { path: '^src/', pathNot: room('core') }, 'core imports no room.'),
    never('matcher-is-pure', { path: room('matcher') }, { path: '^src/', pathNot: room('matcher') }, 'The matcher knows neither Slack nor tables.'),
    never('pictures-are-pure', { path: room('pictures') }, { path: '^src/', pathNot: room('pictures') }, 'Pictures know data and letters only.'),
    never('db-knows-core', { path: room('db') }, { path: '^src/', pathNot: '^src/(db|core)/' }, 'db imports core only.'),
    never('outbox-knows-db', { path: room('outbox') }, { path: '^src/', pathNot: '^src/(outbox|db|core)/' }, 'outbox imports db and core.'),
    never('edges-point-down', { path: '^src/(slack|web|jobs)/' }, { path: '^src/(features|features\\.ts|sandbox|demo|matcher|build\\.ts|main\\.ts)' }, 'An edge is handed the features; it does not know them.'),
    never('one-edge-each', { path: '^src/(slack|web|jobs)/' }, { path: '^src/(slack|web|jobs)/', pathNot: '^src/$1/' }, 'Edges do not know each other.'),
    never('features-know-no-edge', { path: '^src/features/' }, { path: '^src/(slack|web|jobs|sandbox|demo)/' }, 'A feature is called by the edges, never the other way round.'),
    never('features-by-the-door', { path: '^src/features/([^/]+)/' }, { path: '^src/features/([^/]+)/', pathNot: ['^src/features/$1/', '/(index|tables)\\.ts$'] }, 'A feature reaches another through index.ts or tables.ts.'),
    never('one-driver-room', { path: '^src/', pathNot: '^src/db/' }, { path: 'node_modules/(better-sqlite3|pg|drizzle-orm/(better-sqlite3|node-postgres|sqlite-core|pg-core))', dependencyTypesNot: ['type-only'] }, 'Only db knows a driver.'),
    never('sandbox-is-alone', { path: '^src/sandbox/' }, { path: '^src/', pathNot: room('sandbox') }, 'The sandbox imports nothing of the app.'),
    never('nobody-imports-sandbox', { path: '^src/', pathNot: room('sandbox') }, { path: room('sandbox') }, 'The sandbox is a program of its own.'),
    never('no-dev-dependency', { path: '^src/', pathNot: '^src/sandbox/page/' }, { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] }, 'Not there after npm ci --omit=dev.'),
  ],
  options: {
    tsConfig: { fileName: `${__dirname}/../tsconfig.json` },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
