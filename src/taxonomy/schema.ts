import { z } from 'zod';
import { skill, theme } from './index';

/** The id of a skill: of the built-in list, or one that coordinators have added by now. */
export const skillId = z.string().refine((id) => skill(id) !== undefined);

/** As `skillId`. */
export const themeId = z.string().refine((id) => theme(id) !== undefined);
