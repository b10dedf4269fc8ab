import type { Feature } from '../../core/feature';
import { back, choose, page, scenariosWord, seek, show, sought, use } from './browse';
import { addRole, dropRole, edit, keep, saved } from './edit';
import { forgetWriter, listVersionsOf } from './store';

export { openEditing } from './edit';
export { pitfallsOf, type Scenario, scenarioNamed, spokenIn } from './rules';
export { listScenarios } from './store';

/** Scenarios: plans for kinds of activity, from which projects start and into which good ones are kept. */
export const scenarios: Feature = {
  name: 'scenarios',
  words: { scenarios: scenariosWord },
  buttons: { choose, seek, page, back, show, use, edit, keep, addRole, dropRole },
  forms: { list: sought, edit: saved },

  personal: {
    export: async (tx, id) => ({ scenarios: await listVersionsOf(tx, id) }),
    forget: forgetWriter,
  },
};
