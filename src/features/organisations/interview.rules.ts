/** What an interview finds out. Each is free text, but for the day, which is `YYYY-MM-DD`, and the number. */
export interface Answers {
  heldOn?: string;
  attendees?: string;
  /** The need behind the need. */
  need?: string;
  beneficiaries?: string;
  /** How many benefit. */
  count?: number;
  existing?: string;
  /** Who decides there. */
  decider?: string;
  /** Until when it is wanted, `YYYY-MM-DD`. */
  wantedBy?: string;
  dates?: string;
  risks?: string;
  notes?: string;
}
