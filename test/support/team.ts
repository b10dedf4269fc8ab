import { Club } from './club';
import { known } from './running';

/** A leader and two members, one of them in London. */
export const team = ['UTARO', 'UHANAKO', 'UEMMA'];

/** A club at a moment, which knows these three. */
export async function openTeamClub(at: string): Promise<Club> {
  const club = await Club.open({ at });
  await known(club, [
    { id: 'UTARO', leads: true },
    { id: 'UHANAKO', skills: [['video-editing', 3]] },
    { id: 'UEMMA', locale: 'en-GB', zone: 'Europe/London', skills: [['video-editing', 4]] },
  ]);
  return club;
}
