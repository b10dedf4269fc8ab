/**
 * Loads test files as Node itself would, where Jest would be slow: packages once for all test files of a worker, and the
 * club's own files compiled once, though run anew for each test file. Needs jest.environment.js.
 */
const { createRequire, isBuiltin } = require('node:module');
const path = require('node:path');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const compiled = new Map();
const packages = new Map();

module.exports = class extends Runtime {
  constructor(...given) {
    super(...given);
    const { executor } = this;
    // Jest's own, and no promise of it: where a later version has another one, files are compiled in its way.
    if (typeof executor?.compile !== 'function') return;
    executor.compile = (source, filename) => {
      const known = compiled.get(filename);
      if (known?.source === source) return known.run;
      const run = compileFunction(source, executor.injectedModuleParameters, { filename });
      compiled.set(filename, { source, run });
      return run;
    };
  }

  requireModuleOrMock(from, name) {
    return packageOf(from, name)?.() ?? super.requireModuleOrMock(from, name);
  }
};

/** @returns what loads the package outside of Jest; nothing for files of the club's and for what Jest itself provides */
function packageOf(from, name) {
  if (/^(\.|\/|@jest\/)/.test(name) || isBuiltin(name)) return undefined;
  const key = `${path.dirname(from)}\0${name}`;
  if (!packages.has(key)) {
    const require = createRequire(from);
    const file = require.resolve(name);
    packages.set(key, () => require(file));
  }
  return packages.get(key);
}
