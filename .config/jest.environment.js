/**
 * Tests run among Node's own globals, as the app does when it runs, and not among copies of them: each use of a copy is
 * slow, and what a package made is no `instanceof` them.
 */
const { ModuleMocker } = require('jest-mock');

module.exports = class {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  /** Tests hand the app a clock; Jest's is not offered. */
  fakeTimers = null;
  fakeTimersModern = null;
  before = { console: globalThis.console, exit: process.exit };

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return globalThis;
  }

  async setup() {}

  async teardown() {
    globalThis.console = this.before.console;
    process.exit = this.before.exit;
  }
};
