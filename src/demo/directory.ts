import type { Tx, World } from '../core/feature';
import {
  findIntermediary,
  findOrganisation,
  saveIntermediary,
  saveOrganisation,
} from '../features/organisations';
import { portfolio } from './portfolio';

/** Everybody whom the sample club helps, and who introduced them. */
export async function knowOrganisations(
  tx: Tx,
  world: World,
  by: { userId: string; at: Date },
): Promise<void> {
  const lang = world.settings.locale;
  for (const { organisation, intermediary } of portfolio) {
    const { kind, prefecture: region, name } = organisation;
    const introducer = intermediary && (await introducedBy(tx, world, intermediary[lang], region, by));
    const known = await findOrganisation(tx, { name: name[lang] });
    const id = known?.id ?? world.newId();
    await saveOrganisation(
      tx,
      { id, name: name[lang], kind, region, lang, ...(introducer && { intermediaryId: introducer }) },
      by,
    );
  }
}

async function introducedBy(
  tx: Tx,
  { newId }: World,
  name: string,
  region: string,
  by: { userId: string; at: Date },
): Promise<string> {
  const known = await findIntermediary(tx, { name });
  return (known ?? (await saveIntermediary(tx, { id: newId(), name, region }, by))).id;
}
