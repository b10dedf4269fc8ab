import set from './lessons.json';

/** Lessons as members write them: the labelled set that the search is measured on. */
export interface Written {
  id: string;
  title: string;
  situation: string;
  did: string;
  outcome: string;
  dos: string;
  donts: string;
}

export const lessons: Record<'ja' | 'en', Written[]> = set;
