import { getTableName, type Table } from 'drizzle-orm';
import type { Cx, Database, Feature, Role, Tx } from '../../src/core/feature';
import type { Act } from '../../src/features/admin/rules';

const kinds = ['words', 'buttons', 'forms', 'shortcuts'] as const;
/** The function of a handler. */
const does = { words: 'run', buttons: 'press', forms: 'submit', shortcuts: 'choose' } as const;

/** What only a coordinator may do, as `kind feature.verb`. */
export const coordinatorsActs = (features: readonly Feature[]): string[] =>
  features.flatMap((it) =>
    kinds.flatMap((kind) =>
      Object.entries(it[kind] ?? {})
        .filter(([, { who }]) => who === 'coordinator')
        .map(([verb]) => `${kind} ${it.name}.${verb}`),
    ),
  );

/** What decides nothing: a list, a window, a filter, a form that opens, notes half-way, a calculation that proposes. */
export const undecided: readonly string[] = Object.entries({
  words: `members.members organisations.requests organisations.organisations organisations.intermediaries
    projects.proposals teams.match teams.why teams.weights goals.goals leaving.departed spreadsheets.import
    spreadsheets.lists admin.appoint admin.dismiss admin.audit`,
  buttons: `members.found members.search organisations.reply organisations.handOver organisations.record
    organisations.back organisations.keep organisations.turnDown organisations.file organisations.page
    organisations.organisation organisations.intermediary organisations.editOrganisation
    organisations.editIntermediary organisations.moveStage organisations.addContact organisations.editContact
    projects.sendBack projects.callOff projects.refuseEdit scenarios.edit scenarios.keep scenarios.addRole
    scenarios.dropRole teams.again teams.swap teams.seat teams.lock teams.reject teams.ban teams.mend teams.adopt
    teams.leader goals.page goals.provisional goals.agree goals.addCriterion goals.dropCriterion sessions.whose
    knowhow.takePitfall mentors.choose events.decline events.callOff spreadsheets.drop admin.audit admin.auditFind admin.auditFile
    admin.suggestAdd admin.suggestOther admin.appoint`,
  forms: 'members.searched teams.why admin.auditFound',
}).flatMap(([kind, names]) => names.split(/\s+/).map((name) => `${kind} ${name}`));

/** What decides something, and what the audit log then knows. */
export const decisions: Readonly<Record<string, readonly Act[]>> = {
  'buttons organisations.take': ['takeRequest'],
  'buttons organisations.still': ['keepRequest'],
  'buttons organisations.removeContact': ['removeContact'],
  'forms organisations.answer': ['answerRequest'],
  'forms organisations.handOver': ['handOverRequest'],
  'forms organisations.interview': ['recordInterview'],
  'forms organisations.decline': ['declineRequest'],
  'forms organisations.organisation': ['saveOrganisation'],
  'forms organisations.intermediary': ['saveIntermediary'],
  'forms organisations.contact': ['saveContact'],
  'forms organisations.stage': ['moveStage'],
  'buttons projects.approve': ['approveProject'],
  'buttons projects.pause': ['pauseProject'],
  'buttons projects.resume': ['resumeProject'],
  'buttons projects.reopen': ['reopenProject'],
  'buttons projects.approveEdit': ['editProject'],
  'forms projects.sendBack': ['sendBackProject'],
  'forms projects.callOff': ['callOffProject'],
  'forms projects.refuseEdit': ['refuseEdit'],
  'forms scenarios.edit': ['saveScenario', 'retireScenario', 'restoreScenario'],
  'buttons teams.approve': ['approveTeam'],
  'buttons teams.begin': ['beginShort'],
  'buttons teams.unban': ['unban'],
  'forms teams.swapped': ['swapSeat', 'ban'],
  'forms teams.locked': ['lockSeat'],
  'forms teams.rejected': ['rejectTeam', 'ban'],
  'forms teams.adopted': ['amend', 'share', 'postpone'],
  'forms teams.asked': ['ask'],
  'forms teams.banned': ['ban', 'unban'],
  'forms teams.weighed': ['weigh'],
  'forms teams.leads': ['nameLeader'],
  'forms goals.provisional': ['setGoal'],
  'forms goals.agree': ['agreeGoal', 'changeGoal'],
  'buttons growth.nameReady': ['nameDeputy'],
  'buttons growth.askReady': ['askReady'],
  'buttons growth.laterReady': ['laterReady'],
  'buttons mentors.ask': ['askMentor'],
  'buttons mentors.none': ['noMentor'],
  'forms mentors.chosen': ['askMentor'],
  'buttons knowhow.refusePitfall': ['refusePitfall'],
  'buttons events.approve': ['approveEvent'],
  'forms events.decline': ['declineEvent'],
  'forms events.callOff': ['callOffEvent'],
  'buttons spreadsheets.list': ['writeList'],
  'buttons spreadsheets.take': ['import'],
  'buttons spreadsheets.overwrite': ['import'],
  'buttons admin.suggestSame': ['mergeSkill', 'mergeTheme'],
  'buttons admin.suggestRefuse': ['refuseSkill', 'refuseTheme'],
  'forms admin.suggestAdded': ['addSkill', 'addTheme'],
  'forms admin.suggestMerged': ['mergeSkill', 'mergeTheme'],
  'forms admin.appoint': ['appointCoordinator', 'appointCsr'],
  'forms admin.dismiss': ['dismissCoordinator', 'dismissCsr'],
};

/** What is written down as well, of the same act. */
const besides: Readonly<Record<string, readonly Act[]>> = {
  'forms teams.swapped': ['ban'],
  'forms teams.rejected': ['ban'],
};

/**
 * What asks on the way whether a coordinator does it, and is not done in somebody's place: to hand in a project, of a
 * request that one may take up.
 */
const own = new Set(['forms projects.send']);

/** Tables that change without a decision: what is said, the app's own books, notes half-way, a calculation's begin. */
const books = new Set([
  ...['messages', 'rooms', 'people', 'outbox_holder', 'inbox', 'job_runs'],
  ...['interviews', 'match_runs', 'imports'],
]);

/** Whoever looks at members takes up, on the way, what their profiles say of skills, for the database to search. */
const indexing = 'words members.members';

/** What an act wrote, and whether it was done by a coordinator's right. */
interface Written {
  tables: Set<string>;
  acts: Set<Act>;
  byRight: boolean;
}

/**
 * The features, watched. What only a coordinator may do and what changes the data has to write the entry of the audit
 * log that is named here, and no other; and where others may do it on what is theirs, what a coordinator changes in
 * their place, which shows in the handler's asking for the role, has to write one.
 * @param complain hears of an act that did not
 */
export const watched = (features: readonly Feature[], complain: (act: string) => void): Feature[] => {
  const done = new Set<string>();
  return features.map((feature) => {
    const watching = kinds.map((kind) => {
      const all = Object.entries(feature[kind] ?? {}).map(([verb, handler]) => [
        verb,
        watch(handler, does[kind], `${kind} ${feature.name}.${verb}`, { complain, done }),
      ]);
      return [kind, Object.fromEntries(all)];
    });
    return { ...feature, ...Object.fromEntries(watching) } as Feature;
  });
};

interface Watching {
  complain(act: string): void;
  /** Submissions that have their entry: should one come again, it needs no other. */
  done: Set<string>;
}

function watch(handler: { who?: Role }, doing: string, name: string, { complain, done }: Watching): object {
  const work = (handler as Record<string, (cx: Cx, ...rest: unknown[]) => Promise<unknown>>)[doing];
  return {
    ...handler,
    async [doing](cx: Cx, ...rest: unknown[]) {
      const written: Written = { tables: new Set(), acts: new Set(), byRight: handler.who === 'coordinator' };
      const person = { ...cx.person, roles: overheard(cx.person.roles, written) };
      const answer = await work?.call(handler, { ...cx, person, db: spied(cx.db, written) }, ...rest);
      const wrong = written.byRight && name !== indexing && wrongIn(name, written);
      const { id } = (rest[1] ?? {}) as { id?: string };
      const submission = id && `${name} ${id}`;
      if (wrong && !(submission && done.has(submission))) complain(`${name} ${wrong}`);
      if (submission && written.acts.size > 0) done.add(submission);
      return answer;
    },
  };
}

/** What is wrong with what an act wrote; undefined when it is as it is named above. */
function wrongIn(name: string, { tables, acts }: Omit<Written, 'byRight'>): string | undefined {
  const changed = [...tables].filter((it) => !books.has(it));
  const named = decisions[name] ?? (undecided.includes(name) ? [] : undefined);
  const others = [...acts].filter((it) => named && !named.includes(it) && !besides[name]?.includes(it));
  if (others.length > 0) return `wrote ${others.join(', ')}`;
  const isLogged = named ? named.some((it) => acts.has(it)) : acts.size > 0 || own.has(name);
  return changed.length > 0 && !isLogged ? `changed ${changed.join(', ')}` : undefined;
}

/** The roles of who acts: that they are a coordinator's is noted where it is asked. */
const overheard = (roles: ReadonlySet<Role>, written: Written): ReadonlySet<Role> =>
  new Proxy(roles, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'has') return value.bind(target);
      return (role: Role) => {
        const holds = target.has(role);
        if (holds && role === 'coordinator') written.byRight = true;
        return holds;
      };
    },
  });

/** The database, which notes what is written to it. */
const spied = (db: Database, written: Written): Database => ({
  run: (work) => db.run((tx) => work(noting(tx, written))),
});

const noting = (tx: Tx, written: Written): Tx =>
  new Proxy(tx, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        const made: unknown = value.apply(target, given);
        const writes = name === 'insert' || name === 'update' || name === 'delete';
        return writes ? counting(made as object, getTableName(given[0] as Table), written) : made;
      };
    },
  });

/**
 * A query, at whatever step of being put together, that notes when it has changed rows.
 * @param acts the entries of the audit log that it is to write
 */
const counting = <T extends object>(
  query: T,
  table: string,
  written: Written,
  acts: readonly Act[] = [],
): T =>
  new Proxy(query, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name === 'then')
        return (done: (result: unknown) => unknown, failed: unknown) =>
          value.call(
            target,
            (result: unknown) => {
              if (rowsIn(result) > 0) {
                written.tables.add(table);
                for (const act of acts) written.acts.add(act);
              }
              return done(result);
            },
            failed,
          );
      return (...given: unknown[]) => {
        const isEntry = name === 'values' && table === 'audit_log';
        const writing = isEntry ? [given[0] as { act: Act }].flat().map((it) => it.act) : acts;
        const next: unknown = value.apply(target, given);
        return typeof next === 'object' && next !== null ? counting(next, table, written, writing) : next;
      };
    },
  });

/** How many rows a statement changed, as either engine says it. */
function rowsIn(result: unknown): number {
  if (Array.isArray(result)) return result.length;
  const { changes, rowCount } = (result ?? {}) as { changes?: number; rowCount?: number };
  return changes ?? rowCount ?? 0;
}
