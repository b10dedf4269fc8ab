/** Drawn on a grid of 20, in the colour of the text around them. */
const shapes = {
  hash: 'M7.5 3 6 17M14 3l-1.5 14M3.5 7.5h14M2.5 12.5h14',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  search: 'M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM12.5 12.5 17 17',
  smile: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM7 12s1 2 3 2 3-2 3-2M7.5 8v.01M12.5 8v.01',
  reply: 'M3 4h14v10H9l-4 3v-3H3zM6.5 7.5h7M6.5 10.5h4',
  more: 'M10 4.5v.01M10 10v.01M10 15.5v.01',
  pin: 'M7 3h6l-.5 5 3 3.5h-11L7.5 8zM10 11.5V17.5',
  file: 'M5 2.5h6.5L15.5 6.5V17.5H5zM11.5 2.5v4h4',
  download: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 15.5h13',
  close: 'M5 5l10 10M15 5 5 15',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  left: 'M12 5.5 7.5 10 12 14.5',
  right: 'M8 5.5 12.5 10 8 14.5',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  plus: 'M10 4v12M4 10h12',
  split: 'M3 4h14v12H3zM10 4v12',
  inspect: 'M3 5h14M3 10h8M3 15h5M15 17a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM17 16l1.5 2',
  desk: 'M3.5 6h6M13.5 6h3M3.5 14h3M10.5 14h6M11.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8.5 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  eye: 'M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10ZM10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  send: 'M3 3.5 17.5 10 3 16.5 5 10zM5 10h6',
  check: 'M4 10.5l4 4L16 6',
  people:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 16.5c0-3 2.5-5 5.5-5s5.5 2 5.5 5M13 4a3 3 0 0 1 0 5.5M15 12c2 .7 3 2.3 3 4.5',
  swap: 'M4 7h11l-3-3M16 13H5l3 3',
  sun: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5Z',
  half: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM10 2.5v15M13 5v10M15.5 7v6',
  pencil: 'M4 16l.8-3.2L13 4.6l2.4 2.4-8.2 8.2zM11.5 6l2.4 2.4',
  trash: 'M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.7 11.5h7.6l.7-11.5M8.5 8.5v5.5M11.5 8.5v5.5',
  bolt: 'M11 2.5 4.5 11.5H10l-1 6 6.5-9H10z',
  apps: 'M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z',
  link: 'M8 12l4-4M7 9l-2 2a2.8 2.8 0 0 0 4 4l2-2M13 11l2-2a2.8 2.8 0 0 0-4-4L9 7',
  warning: 'M10 3 18 16.5H2zM10 8v4M10 14.2v.01',
  compose: 'M16.5 10.5v6h-13v-13h6M8 12l.5-2.5L15 3l2 2-6.5 6.5z',
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
