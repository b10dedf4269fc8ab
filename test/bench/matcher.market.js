/**
 * A made-up club, skewed as clubs are: a few skills that many have and many that few have, most people with little
 * time, most evenings the same, few who would lead, wishes for what is near one's own skills. No randomness beyond
 * the seed.
 *   npm run --silent market -- 5000x100 scarce 1 > problem.json    one of any size, as `npm run match` reads it
 */
const SKILLS = 60;
const THEMES = 12;
const DEPARTMENTS = 24;
const REGIONS = 12;
const SLOTS = ['weekday-evening', 'weekday-day', 'weekend-day', 'weekend-evening'];

/** A generator of numbers in [0, 1) from a seed (mulberry32). */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Position in a list whose k-th entry is as likely as 1 / (k + 1) ** bend. */
function skewed(random, size, bend) {
  const weights = Array.from({ length: size }, (_, k) => 1 / (k + 1) ** bend);
  const total = weights.reduce((a, b) => a + b, 0);
  const ends = [];
  let sum = 0;
  for (const weight of weights) {
    sum += weight / total;
    ends.push(sum);
  }
  return () => {
    const at = random();
    const k = ends.findIndex((end) => at < end);
    return k < 0 ? size - 1 : k;
  };
}

/**
 * @param {{ members: number, projects: number, seed: number, scarce?: boolean }} size
 * `scarce`: skills asked for are the rare ones, levels are high, only 43 in 100 members are active.
 */
function market({ members, projects, seed, scarce = false }) {
  const random = numbers(seed * 7919 + members * 31 + projects);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const skillOf = skewed(random, SKILLS, 0.9);
  const askedSkill = skewed(random, SKILLS, scarce ? 0.5 : 0.8);
  const regionOf = skewed(random, REGIONS, 1.2);
  const departmentOf = skewed(random, DEPARTMENTS, 0.7);
  const themeOf = skewed(random, THEMES, 0.6);
  const level = () => [1, 2, 2, 3, 3, 3, 3, 4, 4, 5][Math.floor(random() * 10)];

  const projectList = Array.from({ length: projects }, (_, p) => {
    const wanted = new Set();
    const roles = Array.from({ length: 2 + Math.floor(random() * 3) }, (_, r) => {
      let skill = askedSkill();
      while (wanted.has(skill)) skill = askedSkill();
      wanted.add(skill);
      const skills = [
        { skill: `skill-${skill}`, level: random() < (scarce ? 0.5 : 0.3) ? 4 : random() < 0.7 ? 3 : 2 },
      ];
      return { id: `role-${r}`, skills, seats: [1, 1, 2, 2, 3][Math.floor(random() * 5)] };
    });
    const place = random() < 0.65 ? 'online' : random() < 0.7 ? 'site' : 'both';
    return {
      id: `project-${p}`,
      roles,
      leader: random() < 0.9,
      hours: [1, 1.5, 2, 2, 3, 4][Math.floor(random() * 6)],
      slots: [random() < 0.5 ? SLOTS[0] : pick(SLOTS)],
      place,
      region: place === 'online' ? null : `region-${regionOf()}`,
      languages: random() < 0.9 ? ['ja'] : ['ja', 'en'],
      themes: [`theme-${themeOf()}`],
    };
  });
  const bySkill = new Map();
  for (const project of projectList) {
    for (const role of project.roles) {
      const { skill } = role.skills[0];
      if (!bySkill.has(skill)) bySkill.set(skill, []);
      bySkill.get(skill).push(project.id);
    }
  }
  const memberList = Array.from({ length: members }, (_, m) => {
    const active = random() < (scarce ? 0.43 : 0.75);
    const skills = new Map();
    for (let k = 2 + Math.floor(random() * 5); k > 0; k--) skills.set(`skill-${skillOf()}`, level());
    const near = [...skills.keys()].flatMap((skill) => bySkill.get(skill) ?? []);
    const wishes = new Set();
    if (active)
      for (let k = Math.floor(random() * random() * 8); k > 0 && near.length > 0; k--) wishes.add(pick(near));
    const slots = SLOTS.filter((_, s) => random() < [0.75, 0.2, 0.5, 0.35][s]);
    const past = random() < 0.45 ? 0 : Math.floor(random() * random() * 12);
    return {
      id: `member-${m}`,
      skills: [...skills].map(([skill, level]) => ({
        skill,
        level,
        wants: pick(['use', 'use', 'both', 'learn']),
      })),
      themes: [...new Set([`theme-${themeOf()}`, `theme-${themeOf()}`])],
      hours: [1, 2, 2, 3, 3, 4, 5, 6][Math.floor(random() * 8)],
      slots,
      place: pick(['online', 'both', 'both', 'site']),
      regions: [...new Set([`region-${regionOf()}`])],
      languages: random() < 0.25 ? ['ja', 'en'] : ['ja'],
      leads: random() < (past > 2 ? 0.3 : 0.06),
      past,
      teams: random() < 0.1 ? 1 : 0,
      department: `department-${departmentOf()}`,
      paused: !active,
      reactions: [...wishes].map((project) => ({ project, kind: pick(['join', 'join', 'learn', 'watch']) })),
      refused: random() < 0.02 ? [`project-${Math.floor(random() * projects)}`] : [],
      waiting: Math.floor(random() * 18),
      wished: Math.floor(random() * 5),
      served: past > 0 ? 1 : 0,
    };
  });
  // Drawn last and apart, so that all else is what it was before there was this.
  const grown = numbers(seed * 7919 + members * 31 + projects + 1);
  for (const member of memberList) {
    member.led = member.leads && member.past > 2 && grown() < 0.4 ? 1 + Math.floor(grown() * 3) : 0;
    member.ready = member.past > 1 && grown() < 0.5;
    member.mentors = member.led > 1 || (member.past > 4 && grown() < 0.05);
  }
  return { members: memberList, projects: projectList };
}

module.exports = { market, numbers, skewed };

if (require.main === module) {
  const [size = '455x20', kind = 'plentiful', seed = '1'] = process.argv.slice(2);
  const [members, projects] = size.split('x').map(Number);
  const problem = market({ members, projects, seed: Number(seed), scarce: kind === 'scarce' });
  process.stdout.write(`${JSON.stringify(problem)}\n`);
}
