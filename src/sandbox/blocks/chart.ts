import { z } from 'zod';
import { blockId, string } from './words';

/** Charts, a block of 2026. The reference says twelve parts at most, Slack's documentation six: the stricter counts. */
const mostParts = 6;

const point = z.strictObject({ label: string(20, 1), value: z.number() });
const segment = z.strictObject({ label: string(20, 1), value: z.number().gt(0, 'must be greater than 0') });
const series = z.strictObject({ name: string(20, 1), data: z.array(point).min(1).max(20) });
const plotted = {
  series: z.array(series).min(1).max(mostParts),
  axis_config: z.strictObject({
    categories: z.array(string(20, 1)).min(1).max(20),
    x_label: string(50, 1).optional(),
    y_label: string(50, 1).optional(),
  }),
};

export const chart = z.strictObject({
  type: z.literal('data_visualization'),
  ...blockId,
  title: string(50, 1),
  chart: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('pie'), segments: z.array(segment).min(1).max(mostParts) }),
    z.strictObject({ type: z.literal('bar'), ...plotted }),
    z.strictObject({ type: z.literal('area'), ...plotted }),
    z.strictObject({ type: z.literal('line'), ...plotted }),
  ]),
});
