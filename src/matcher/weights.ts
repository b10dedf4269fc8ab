import { z } from 'zod';

const points = (usual: number, meaning: string) =>
  z.int().min(0).max(1_000_000).default(usual).describe(meaning);

/**
 * What the matcher strives for, in points, in order of importance. One table, so that a coordinator can
 * read and change it. All points are whole numbers: sums are exact, and a bound can be rounded down.
 */
export const weightsSchema = z.strictObject({
  complete: points(20_000, 'a team with every seat filled and, where asked, a leader'),
  seat: points(2_000, 'a filled seat'),
  leader: points(1_000, 'a team that needs a leader has somebody who would lead'),
  join: points(600, '✋ honoured'),
  learn: points(500, '🌱 honoured'),
  watch: points(60, '👀: interested in this project'),
  fit: points(200, 'exactly the level that was asked for; a learner has half of it'),
  waste: points(50, 'cost: each level above what was asked for'),
  use: points(100, 'uses a skill that the member wants to use'),
  grow: points(100, 'works on a skill that the member wants to learn, at or below the level asked for'),
  newcomer: points(150, 'a team with a newcomer beside somebody experienced'),
  guide: points(
    150,
    'a team with somebody who led before or is ready to, or who can stand beside whoever leads first',
  ),
  colleague: points(40, 'cost: each further member from the same department'),
  second: points(400, 'cost: each team beyond a member’s first'),
  turn: points(80, 'the longest waiting (twelve months and more), shrinking to nothing for the just served'),
  owed: points(80, 'wishes that stayed unserved (four and more)'),
  theme: points(30, 'a theme in common'),
});

export type Weights = z.infer<typeof weightsSchema>;

/** The usual table. */
export const usualWeights: Weights = weightsSchema.parse({});
