export const MINUS_INFINITY = Number.NEGATIVE_INFINITY;

/** Kinds of rows and columns; with the position of what they are about they make a name. */
export enum Row {
  cover,
  whole,
  led,
  leader,
  guide,
  guided,
  newcomer,
  veteran,
  learners,
  mentor,
  member,
  hours,
  count,
  once,
  colleagues,
  cut,
  clash,
}
export enum Column {
  pair,
  missing,
  complete,
  leads,
  guided,
  mixed,
  crowd,
  further,
}
export const name = (kind: Row | Column, position: number) => kind * 2 ** 40 + position;
