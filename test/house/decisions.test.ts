import { features } from '../../src/features';
import { texts } from '../../src/features/admin/texts';
import { coordinatorsActs, decisions, undecided } from '../support/audited';

/**
 * Every decision of a coordinator is in the audit log. Here it is said of each of their acts whether it decides
 * something; the scenarios watch that those which do write their entry, and that the others change nothing.
 */
test('each act of a coordinator either decides nothing, or has its entry in the audit log', () => {
  const said = [...undecided, ...Object.keys(decisions)];
  expect(said.filter((it, i) => said.indexOf(it) !== i)).toEqual([]);
  expect([...said].sort()).toEqual(coordinatorsActs(features).sort());
});

test('each entry that is named has its sentence', () => {
  const acts = Object.keys(texts.ja.act);
  expect(
    Object.values(decisions)
      .flat()
      .filter((act) => !acts.includes(act)),
  ).toEqual([]);
});
